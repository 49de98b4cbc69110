"""Parts of the window that know nothing of projects on disk or of jobs."""
