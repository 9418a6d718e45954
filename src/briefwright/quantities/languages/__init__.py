"""The languages: a file or folder for each, named by its code, with its tables as `LANGUAGE`."""
