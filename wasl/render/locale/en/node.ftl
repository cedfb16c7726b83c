### The node's processes: making, starting, stopping, looking. Errors say what, where, and how to mend it.

cli-help-node =
    Make, start, stop and look at the node on this machine.
cli-help-node-init =
    Make a node: its folder, keys, database and first manager.

    The folder must be new or empty. If a step fails, nothing is left of the node. The passphrase and the secret for the codes of the first manager are shown once.
cli-help-node-start =
    Start the node and wait until every door answers.

    The node then runs on by itself: a door that ends is started again. With --foreground it stays with this command and stops with it.
cli-help-node-stop =
    Stop the node: first its doors, then its database.
cli-help-node-status =
    Show what of the node runs, its memory, its database and what waits.
cli-argument-node-directory = Folder of the node; otherwise --node or WASL_NODE names it.
cli-option-node-slug = Short name of the centre: Latin small letters, digits and hyphens.
cli-option-node-name-en = Name of the centre in English.
cli-option-node-name-ru = Name of the centre in Russian.
cli-option-node-name-ar = Name of the centre in Arabic.
cli-option-node-manager = Login of the first manager.
cli-option-node-manager-name = Name of the first manager; without it, the login.
cli-option-node-web-host = Name by which browsers know the node; without it, SLUG.localhost.
cli-option-node-web-port = Port of the web pages; without it, a free one is chosen.
cli-option-node-gate-port = Port of the gate for other nodes; without it, a free one is chosen.
cli-option-node-gate-address = Where other nodes reach the gate, as it stands on the peer card; without it, this machine only.
cli-option-node-time-zone = Time zone of the centre, for instance Asia/Qatar; without it, UTC.
cli-option-node-foreground = Stay with the node; Ctrl-C stops it.

node-making = Making the node in { $path } …
node-starting = Starting the node in { $path } …
node-now-made = The node in { $path } is ready.
node-now-started = The node in { $path } runs, and every door answers.
node-now-stopped = The node in { $path } is stopped, and so is its database.
node-runs = The node in { $path } runs.
node-does-not-run = The node in { $path } does not run.
node-manager = First manager:
node-next = Start it with: { $command }

node-column-process = Process
node-column-state = State
node-column-pid = Number
node-column-since = Since (UTC)
node-column-restarts = Restarts
node-column-memory = Memory
node-process-supervisor = supervisor
node-process-web = web pages
node-process-gate = gate
node-process-worker = worker
node-process-database = database
node-state-answers = answers
node-state-silent = silent
node-state-stopped = stopped
node-fact-node-id = Node id
node-fact-web = In the browser
node-fact-gate = For other nodes
node-fact-memory = Memory in all
node-fact-database = Database
node-fact-queues = Waiting

error-node-running = The node in { $path } runs already, so it was not started a second time. Look at it with “wasl node status”, or stop it first with “wasl node stop”.
error-node-stopped = The node in { $path } does not run, so there was nothing to stop. Start it with “wasl node start”.
error-node-unfinished = The making of the node in { $path } was broken off, and what is there cannot be used. Delete the folder and make the node again with “wasl node init”.
error-node-stuck = The node in { $path } did not stop in time (process { $pid }). Nothing stored is lost. Wait a minute and try again; if it stays, end the process and start the node anew.
error-node-ended = The node ended while it was starting. The reason is in the log { $path }; its last lines: { $said }
error-door-failed = The node was not started: its process “{ $door }” ends again and again. The reason is in the log { $path }; its last lines: { $said }
error-door-silent = The node was not started: its process “{ $door }” did not answer in time. Look into the log { $path }, then start the node again; its last lines: { $said }
error-port-taken = Port { $port } on this machine is taken by another program. End that program, or put another port into { $setting } in the node's file node.toml and start again.
error-port-none = No free port was found on this machine. Name two free ones with --web-port and --gate-port.
error-node-slug = “{ $value }” does not do as the short name of a centre. Use at most { $longest } Latin small letters, digits and single hyphens, beginning with a letter, for instance doha.
error-node-login = “{ $value }” does not do as a login. Use Latin small letters, digits, dots, hyphens and underscores, beginning with a letter, at most 64.
error-node-name = The centre needs a name in each of the three languages. Give --name-en, --name-ru and --name-ar a name.
error-node-host = “{ $value }” is no host name. Give the name by which browsers reach the node, for instance doha.localhost, without http:// and without a port.
error-node-gate-address = “{ $value }” is no address of a gate. Write host and port, for instance gate.example.org:8443.
error-node-time-zone = The time zone “{ $value }” is not known. Give its IANA name, for instance Asia/Qatar or Asia/Almaty.
error-node-ports = Web pages and gate cannot share port { $port }. Give --web-port and --gate-port different ports.
