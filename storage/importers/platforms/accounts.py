"""Whose account an export is of: as its rows name it, as the owner says, or unnamed."""

from dataclasses import dataclass, field

from models.errors import UnreadableError, UserError
from models.importing import AccountDraft, ImportOptions
from models.reading.handles import handle_key, parse_profile
from models.reading.platform import Platform


def account_of_file(platform: Platform, options: ImportOptions) -> AccountDraft:
    """The account of a file that names none: the one that the owner typed, else an unnamed one."""
    if not options.account.strip():
        return AccountDraft(platform)
    try:
        found = parse_profile(options.account, platform)
    except UnreadableError as error:
        raise UserError(str(error), "Type the handle of the account whose numbers these are.") from None
    if found.platform is not platform:
        raise UserError(
            f"“{options.account}” is an account on {found.platform.label}; this file is of {platform.label}.",
            f"Type a handle on {platform.label}.",
        )
    return AccountDraft(platform, found.handle, handle_key(found.handle))


@dataclass
class AccountBook:
    """The accounts that the rows of one file name, each once."""

    platform: Platform
    accounts: list[AccountDraft] = field(default_factory=list)
    by_key: dict[tuple[str, str], AccountDraft] = field(default_factory=dict)

    def named(self, handle: str, name: str, external_id: str) -> AccountDraft | None:
        """The account with that id or handle, ``None`` where a row has neither.

        A Facebook page without a name of its own has its id for a handle.
        """
        if self.platform is Platform.FACEBOOK and handle.isdecimal():
            handle, external_id = "", external_id or handle
        key = handle_key(handle)
        keys = [(sort, value) for sort, value in (("id", external_id), ("handle", key)) if value]
        if not keys:
            return None
        account = next((self.by_key[each] for each in keys if each in self.by_key), None)
        if account is None:
            account = AccountDraft(self.platform)
            self.accounts.append(account)
        self.by_key |= dict.fromkeys(keys, account)
        if key and not account.key:
            account.handle, account.key = handle, key
        account.external_id = account.external_id or external_id
        account.name = name or account.name
        return account

    def of_the_rest(self, options: ImportOptions) -> AccountDraft:
        """The account of rows that name none: the only one of the file, else as ``account_of_file`` says."""
        return self.accounts[0] if len(self.accounts) == 1 else account_of_file(self.platform, options)
