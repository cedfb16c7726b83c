"""The page behind an enrolment link: an officer makes credentials of the officer's own, and nothing else."""
