"""Heavy work in a child process: events, the child itself, and what starts and reads it."""
