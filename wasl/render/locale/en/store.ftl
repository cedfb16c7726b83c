### The node's own house: its folder, its database, its disk. Each sentence says what, where, and how to mend it.

error-home-taken = The folder { $path } is not empty. Name a new folder for the node, or use the node that is there.
error-home-unwritable = The folder { $path } cannot be written ({ $fault }). Give the node's account the right to write there, or name another folder.
error-home-missing = There is no node in { $path }. Check the path, or make a node there with “wasl node init”.
error-home-config = The file node.toml in { $path } cannot be understood ({ $fault }). Correct it, or bring it back from a backup.
error-home-open = Other accounts may read { $path }, which holds the node's secrets. Close it with “chmod 600” and start again; change the secrets if anybody else uses this machine.
error-home-unnamed = No node is named. Give its folder with --node, or set the environment variable WASL_NODE.
error-disk-full = The node's disk is full. What was being written was not stored, and nothing else is lost. Free some space and do the step again.
error-database-gone = The database stopped answering in the middle of the step. The step was not done, and nothing that was stored is lost. Wait until the database is back, then do the step again.
