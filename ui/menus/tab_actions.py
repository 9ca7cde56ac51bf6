"""The verbs of the three tabs as menu entries."""

from ui.menus.actions import ActionSpec, Receiver

PEOPLE, CAMPAIGNS, RESULTS = Receiver.INFLUENCERS, Receiver.CAMPAIGNS, Receiver.RESULTS
SHOWN = Receiver.SHOWN_TAB
PERSON, EDIT = "&Influencer", "&Edit"
OUTREACH, DETAILS = "&Influencer/Outreach", "&Influencer/Details"
DUPLICATES, PRIVACY = "&Influencer/Duplicates", "&Influencer/Privacy"
TEMPLATES, PIECES, PAYMENTS = "&Campaign/Templates", "&Campaign/Pieces", "&Campaign/Payments"
BRIEF = "&Campaign/Brief"
ORDERS = "&Results/Orders"

TAB_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("add_influencer", PERSON, "Add influencer…", PEOPLE, "add_influencer", table_keys="Ctrl+N"),
    ActionSpec("edit_influencer", PERSON, "Edit the cell", PEOPLE, "edit_current", table_keys="F2"),
    ActionSpec("edit_several", PERSON, "Edit several influencers…", PEOPLE, "bulk.edit_chosen", "Ctrl+Shift+E"),
    ActionSpec("own_fields", PERSON, "Fields of my own…", PEOPLE, "fields.manage"),
    ActionSpec("delete_influencers", PERSON, "Delete", PEOPLE, "delete_selected", "Ctrl+Backspace"),
    ActionSpec("log_contact", PERSON, "Log contact…", PEOPLE, "conversation.log_contact", "Ctrl+L", starts_group=True),
    ActionSpec("step_done", PERSON, "Next step done", PEOPLE, "conversation.mark_done", "Ctrl+Shift+D"),
    ActionSpec("snooze_step", PERSON, "Snooze the next step…", PEOPLE, "conversation.snooze", "Ctrl+Shift+L"),
    ActionSpec("write_email", PERSON, "Write e-mail…", PEOPLE, "outreach.write_email", "Ctrl+M", starts_group=True),
    ActionSpec("copy_message", PERSON, "Copy message…", PEOPLE, "outreach.copy_message", "Ctrl+Shift+M"),
    ActionSpec("templates", OUTREACH, "Message templates…", PEOPLE, "outreach.edit_templates"),
    ActionSpec("export_follow_ups", OUTREACH, "Export follow-ups (.ics)…", PEOPLE, "outreach.export_follow_ups"),
    ActionSpec("add_to_campaign", PERSON, "Add to campaign…", PEOPLE, "add_to_campaign", starts_group=True),
    ActionSpec("read_followers", DETAILS, "Followers…", PEOPLE, "profiles.read_followers", "Ctrl+Shift+F"),
    ActionSpec("add_files", DETAILS, "Add files or links…", PEOPLE, "references.add_files"),
    ActionSpec("choose_photo", DETAILS, "Photo…", PEOPLE, "photo.choose_photo"),
    ActionSpec("fit", DETAILS, "Fit, notes and weights…", PEOPLE, "open_fit"),
    ActionSpec("usual_rates", DETAILS, "Usual rates…", PEOPLE, "rates.edit"),
    ActionSpec("do_not_contact", PERSON, "Do not contact", PEOPLE, "conversation.toggle_do_not_contact"),
    ActionSpec("creator_page", PERSON, "One-pager…", PEOPLE, "page.show_page", starts_group=True),
    ActionSpec("compare", PERSON, "Compare…", PEOPLE, "finding.compare", "Ctrl+B"),
    ActionSpec("merge", DUPLICATES, "Merge two…", PEOPLE, "finding.merge"),
    ActionSpec("find_duplicates", DUPLICATES, "Find duplicates…", PEOPLE, "finding.find_duplicates"),
    ActionSpec("compact_rows", "&View", "Compact rows", PEOPLE, "toggle_compact", starts_group=True),
    ActionSpec("saved_views", "&View", "Saved views of influencers…", PEOPLE, "views.offer", starts_group=True),
    ActionSpec("save_view", "&View", "Save this view of influencers…", PEOPLE, "views.save_view"),
    ActionSpec("show_everybody", "&View", "Show every influencer", PEOPLE, "views.show_everybody"),
    ActionSpec("export_person", PRIVACY, "Export this person…", PEOPLE, "privacy.export_person", starts_group=True),
    ActionSpec("forget_person", PRIVACY, "Forget this person…", PEOPLE, "privacy.forget_person"),
    ActionSpec("clear_filters", PERSON, "Clear search and filters", PEOPLE, "clear_filters", starts_group=True),
    ActionSpec("copy_cells", EDIT, "Copy cells", SHOWN, "sheet.copy", starts_group=True, table_keys="Ctrl+C"),
    ActionSpec("copy_cell", EDIT, "Copy the cell", SHOWN, "sheet.copy_cell"),
    ActionSpec("paste_cells", EDIT, "Paste cells", SHOWN, "sheet.paste", table_keys="Ctrl+V"),
    ActionSpec("paste_as_new", EDIT, "Paste as new influencers", PEOPLE, "sheet.paste_as_new"),
    ActionSpec("fill_down", EDIT, "Fill down", SHOWN, "sheet.fill_down", table_keys="Ctrl+D"),
    ActionSpec("new_campaign", "&Campaign", "New campaign…", CAMPAIGNS, "new_campaign"),
    ActionSpec("from_template", "&Campaign", "New campaign from template…", CAMPAIGNS, "copies.new_from_template"),
    ActionSpec("edit_campaign", "&Campaign", "Edit…", CAMPAIGNS, "edit_campaign"),
    ActionSpec("rename_campaign", "&Campaign", "Rename…", CAMPAIGNS, "rename_campaign"),
    ActionSpec("duplicate_campaign", "&Campaign", "Duplicate…", CAMPAIGNS, "copies.duplicate"),
    ActionSpec("save_template", TEMPLATES, "Save as template…", CAMPAIGNS, "copies.save_template"),
    ActionSpec("campaign_templates", TEMPLATES, "Templates of campaigns…", CAMPAIGNS, "copies.manage_templates"),
    ActionSpec("mark_finished", "&Campaign", "Mark finished or running", CAMPAIGNS, "mark_finished"),
    ActionSpec("delete_campaign", "&Campaign", "Delete", CAMPAIGNS, "delete_campaign"),
    ActionSpec("add_creators", "&Campaign", "Add creators…", CAMPAIGNS, "add_creators", starts_group=True),
    ActionSpec("open_partnership", "&Campaign", "Open the creator's terms…", CAMPAIGNS, "open_partnership"),
    ActionSpec("agreement", "&Campaign", "Agreement checklist…", CAMPAIGNS, "papers.show_agreement"),
    ActionSpec("change_stage", "&Campaign", "Move to a stage…", CAMPAIGNS, "change_stage", "Ctrl+Shift+S"),
    ActionSpec("move_left", "&Campaign", "Move the card left", CAMPAIGNS, "move_card_left"),
    ActionSpec("move_right", "&Campaign", "Move the card right", CAMPAIGNS, "move_card_right"),
    ActionSpec("remove_creator", "&Campaign", "Take out of the campaign", CAMPAIGNS, "remove_creator"),
    ActionSpec("add_piece", PIECES, "Add a promised piece…", CAMPAIGNS, "deliverables.add_piece"),
    ActionSpec("drafts", PIECES, "Drafts of the piece…", CAMPAIGNS, "deliverables.open_drafts"),
    ActionSpec("live_posts", PIECES, "Live posts of the piece…", CAMPAIGNS, "deliverables.open_posts"),
    ActionSpec("move_days", PIECES, "Move the days of pieces…", CAMPAIGNS, "deliverables.shift_days"),
    ActionSpec("export_deadlines", "&Campaign", "Export deadlines (.ics)…", CAMPAIGNS, "deliverables.export_deadlines"),
    ActionSpec("list_or_calendar", PIECES, "List or calendar", CAMPAIGNS, "deliverables.toggle_view"),
    ActionSpec("brief_pdf", BRIEF, "As PDF…", CAMPAIGNS, "briefs.show_pages"),
    ActionSpec("brief_each", BRIEF, "One for each creator…", CAMPAIGNS, "briefs.save_each"),
    ActionSpec("copy_brief", BRIEF, "Copy as text", CAMPAIGNS, "briefs.copy_text"),
    ActionSpec("pay", PAYMENTS, "Pay…", CAMPAIGNS, "payments.pay", starts_group=True),
    ActionSpec("mark_paid", PAYMENTS, "Mark as paid today", CAMPAIGNS, "payments.mark_paid"),
    ActionSpec("split_payment", PAYMENTS, "Split what is owed…", CAMPAIGNS, "payments.split"),
    ActionSpec("add_payment", PAYMENTS, "Add payment…", CAMPAIGNS, "payments.add_payment"),
    ActionSpec("add_expense", PAYMENTS, "Add expense…", CAMPAIGNS, "payments.add_expense"),
    ActionSpec("yearly_totals", PAYMENTS, "Yearly totals…", CAMPAIGNS, "payments.yearly_totals"),
    ActionSpec("board_or_table", "&Campaign", "Board or table", CAMPAIGNS, "toggle_board_table", starts_group=True),
    ActionSpec("stage_names", "&Campaign", "Names of stages…", CAMPAIGNS, "naming.name_stages"),
    ActionSpec("campaign_results", "&Campaign", "Show its results", CAMPAIGNS, "show_results"),
    ActionSpec("campaign_report", "&Campaign", "Report of this campaign…", CAMPAIGNS, "report"),
    ActionSpec("enter_readings", "&Results", "Enter metrics…", RESULTS, "readings.enter", "Ctrl+R"),
    ActionSpec("add_post", "&Results", "Add post…", RESULTS, "posts.add", "Ctrl+Shift+P"),
    ActionSpec("open_post", "&Results", "Open the post", RESULTS, "posts.open"),
    ActionSpec("assign_orders", ORDERS, "Whose is it?…", RESULTS, "orders.assign", "Ctrl+Shift+W"),
    ActionSpec("gift_order", ORDERS, "A gift…", RESULTS, "orders.mark_gift"),
    ActionSpec("disown_orders", ORDERS, "Not one of ours", RESULTS, "orders.disown"),
    ActionSpec("clear_orders", ORDERS, "Take the decision back", RESULTS, "orders.clear"),
    ActionSpec("tally_orders", ORDERS, "Customers who named a creator…", RESULTS, "orders.tally"),
    ActionSpec("clear_scope", "&Results", "Look at everything", RESULTS, "clear_scope", starts_group=True),
    ActionSpec("copy_figures", "&Results", "Copy figures", RESULTS, "figures.copy", "Ctrl+Shift+C"),
    ActionSpec("exchange_rates", "&Results", "Exchange rates…", RESULTS, "figures.type_rates"),
    ActionSpec("next_page", "&Results", "Next page", RESULTS, "pages.show_next", "Ctrl+PgDown", starts_group=True),
    ActionSpec("previous_page", "&Results", "Previous page", RESULTS, "pages.show_previous", "Ctrl+PgUp"),
)
"""In the order of the menus."""

OF_THE_WHOLE_LIST = frozenset(
    {
        *("add_influencer", "fields.manage", "outreach.edit_templates", "outreach.export_follow_ups"),
        *("finding.find_duplicates", "clear_filters"),
    }
)
"""Verbs of the Influencer menu that are about nobody in particular."""

ONLY_IN_THE_LIST = {
    "delete_selected": "This deletes a person from everything, money and posts included. Show the list first (Ctrl+1);"
    " out of a campaign it is Campaign → Take out of the campaign.",
}
"""Verbs that are done only where the list is seen, each with what is said elsewhere."""

NO_CELLS = (
    "This is for the cells of the list of influencers (Ctrl+1) or of a campaign's creators as a table"
    " (Campaign → Board or table). Show one of them first."
)
"""What is said where the tab that is seen shows no cells."""
