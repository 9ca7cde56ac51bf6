"""The workspace as a file on a disk: where it lies, whether it is one of ours, who has it, how it is written."""
