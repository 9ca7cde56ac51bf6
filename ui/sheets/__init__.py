"""Tables worked on as spreadsheets are: cells typed one by one, or pasted and filled down together as one step."""
