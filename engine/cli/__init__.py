"""The command line, one module a group of commands; `main` holds the Typer app and the order of the groups."""
