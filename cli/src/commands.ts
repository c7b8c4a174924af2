import type { Command } from 'commander';
import { assessCommand } from './commands/assess.ts';
import { auditCommand } from './commands/audit.ts';
import { booksCommand } from './commands/books.ts';
import { casesCommand } from './commands/cases.ts';
import { channelsCommand } from './commands/channels.ts';
import { demoCommand } from './commands/demo.ts';
import { evidenceCommand } from './commands/evidence.ts';
import { importCommand } from './commands/import.ts';
import { keysCommand } from './commands/keys.ts';
import { lawCommand } from './commands/law.ts';
import { merchantsCommand } from './commands/merchants.ts';
import { messagesCommand } from './commands/messages.ts';
import { migrateCommand } from './commands/migrate.ts';
import { payoutsCommand } from './commands/payouts.ts';
import { pointsCommand } from './commands/points.ts';
import { policyCommand } from './commands/policy.ts';
import { reconcileCommand } from './commands/reconcile.ts';
import { seedCommand } from './commands/seed.ts';
import { simulateCommand } from './commands/simulate.ts';
import { staffCommand } from './commands/staff.ts';
import { startCommand } from './commands/start.ts';

/** Every command, one a file. A new one is a file and a line here. */
export const commands: readonly ((program: Command) => void)[] = [
  startCommand,
  demoCommand,
  seedCommand,
  importCommand,
  assessCommand,
  casesCommand,
  policyCommand,
  lawCommand,
  auditCommand,
  booksCommand,
  migrateCommand,
  merchantsCommand,
  keysCommand,
  staffCommand,
  channelsCommand,
  payoutsCommand,
  pointsCommand,
  evidenceCommand,
  messagesCommand,
  reconcileCommand,
  simulateCommand,
];
