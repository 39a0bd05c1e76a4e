import { Command } from 'commander';

/** Every command, loaded when it is wanted: all of them together take a second. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.ts')).startCommand(),
  init: async () => (await import('./commands/init.ts')).initCommand(),
  login: async () => (await import('./commands/login.ts')).loginCommand(),
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand(),
  get: async () => (await import('./commands/get.ts')).getCommand(),
  cancel: async () => (await import('./commands/cancel.ts')).cancelCommand(),
  ewb: async () => (await import('./commands/ewb.ts')).ewbCommand(),
  gstin: async () => (await import('./commands/gstin.ts')).gstinCommand(),
  submit: async () => (await import('./commands/submit.ts')).submitCommand(),
  outbox: async () => (await import('./commands/outbox.ts')).outboxCommand(),
  reconcile: async () => (await import('./commands/reconcile.ts')).reconcileCommand(),
  verify: async () => (await import('./commands/verify.ts')).verifyCommand(),
  check: async () => (await import('./commands/check.ts')).checkCommand(),
  print: async () => (await import('./commands/print.ts')).printCommand(),
  sample: async () => (await import('./commands/sample.ts')).sampleCommand(),
  masters: async () => (await import('./commands/masters.ts')).mastersCommand(),
  taxpayers: async () => (await import('./commands/taxpayers.ts')).taxpayersCommand(),
  clients: async () => (await import('./commands/clients.ts')).clientsCommand(),
  users: async () => (await import('./commands/users.ts')).usersCommand(),
  versions: async () => (await import('./commands/versions.ts')).versionsCommand(),
  officers: async () => (await import('./commands/officers.ts')).officersCommand(),
  audit: async () => (await import('./commands/audit.ts')).auditCommand(),
  rejections: async () => (await import('./commands/rejections.ts')).rejectionsCommand(),
  returns: async () => (await import('./commands/returns.ts')).returnsCommand(),
  backup: async () => (await import('./commands/backup.ts')).backupCommand(),
  restore: async () => (await import('./commands/backup.ts')).restoreCommand(),
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand(),
  conformance: async () => (await import('./commands/conformance.ts')).conformanceCommand(),
  completion: async () => (await import('./commands/completion.ts')).completionCommand(),
};

/** Commands that must know all the others. */
const knowAll: readonly string[] = ['completion'];

/** The program `irp`; with the one command alone that is `asked` for, when there is one of this name. */
export async function program(asked = ''): Promise<Command> {
  const irp = new Command('irp')
    .description('OpenIRP: an open Invoice Registration Portal. Independent of NIC and GSTN.')
    .version('0.1.0')
    .showHelpAfterError('(irp --help lists the commands)')
    .helpCommand(false);
  const isAlone = Object.hasOwn(commands, asked) && !knowAll.includes(asked);
  const wanted = isAlone ? [commands[asked]!] : Object.values(commands);
  for (const command of await Promise.all(wanted.map((load) => load()))) irp.addCommand(command);
  if (!isAlone) addHelp(irp);
  return irp;
}

function addHelp(irp: Command): void {
  irp
    .command('help')
    .description('show help; `irp help settings` lists every setting')
    .argument('[topic]', 'settings, or a command')
    .action(async (topic?: string) => {
      if (topic === 'settings')
        return (await import('./commands/help-settings.ts')).printSettings();
      const command = irp.commands.find((one) => one.name() === topic);
      if (topic !== undefined && command === undefined) {
        irp.error(`there is no help on ${topic}`, { exitCode: 2 });
      }
      (command ?? irp).outputHelp();
    });
}
