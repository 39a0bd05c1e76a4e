import type { Command } from 'commander';
import { auditCommand } from './commands/audit.ts';
import { backupCommand, restoreCommand } from './commands/backup.ts';
import { cancelCommand } from './commands/cancel.ts';
import { checkCommand } from './commands/check.ts';
import { clientsCommand } from './commands/clients.ts';
import { completionCommand } from './commands/completion.ts';
import { conformanceCommand } from './commands/conformance.ts';
import { doctorCommand } from './commands/doctor.ts';
import { ewbCommand } from './commands/ewb.ts';
import { getCommand } from './commands/get.ts';
import { gstinCommand } from './commands/gstin.ts';
import { printSettings } from './commands/help-settings.ts';
import { initCommand } from './commands/init.ts';
import { loginCommand } from './commands/login.ts';
import { mastersCommand } from './commands/masters.ts';
import { officersCommand } from './commands/officers.ts';
import { outboxCommand } from './commands/outbox.ts';
import { printCommand } from './commands/print.ts';
import { reconcileCommand } from './commands/reconcile.ts';
import { rejectionsCommand } from './commands/rejections.ts';
import { returnsCommand } from './commands/returns.ts';
import { sampleCommand } from './commands/sample.ts';
import { submitCommand } from './commands/submit.ts';
import { taxpayersCommand } from './commands/taxpayers.ts';
import { usersCommand } from './commands/users.ts';
import { verifyCommand } from './commands/verify.ts';
import { versionsCommand } from './commands/versions.ts';
import { program as startProgram } from './start-program.ts';

/** The program `irp`. */
export function program(): Command {
  const irp = startProgram();
  irp.addCommand(initCommand());
  irp.addCommand(loginCommand());
  irp.addCommand(doctorCommand());
  irp.addCommand(getCommand());
  irp.addCommand(cancelCommand());
  irp.addCommand(ewbCommand());
  irp.addCommand(gstinCommand());
  irp.addCommand(submitCommand());
  irp.addCommand(outboxCommand());
  irp.addCommand(reconcileCommand());
  irp.addCommand(verifyCommand());
  irp.addCommand(checkCommand());
  irp.addCommand(printCommand());
  irp.addCommand(sampleCommand());
  irp.addCommand(mastersCommand());
  irp.addCommand(taxpayersCommand());
  irp.addCommand(clientsCommand());
  irp.addCommand(usersCommand());
  irp.addCommand(versionsCommand());
  irp.addCommand(officersCommand());
  irp.addCommand(auditCommand());
  irp.addCommand(rejectionsCommand());
  irp.addCommand(returnsCommand());
  irp.addCommand(backupCommand());
  irp.addCommand(restoreCommand());
  irp.addCommand(conformanceCommand());
  irp.addCommand(completionCommand());
  irp
    .command('help')
    .description('show help; `irp help settings` lists every setting')
    .argument('[topic]', 'settings, or a command')
    .action((topic?: string) => {
      if (topic === 'settings') return printSettings();
      const command = irp.commands.find((one) => one.name() === topic);
      if (topic !== undefined && command === undefined) {
        irp.error(`there is no help on ${topic}`, { exitCode: 2 });
      }
      (command ?? irp).outputHelp();
    });
  return irp;
}
