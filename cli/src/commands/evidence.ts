import { custodyBreakText, fillIn, type Id, idOf, parseId, type Text, text, uuidOf } from '@redress/domain';
import { type VerifiedFile, verifyEvidence } from '@redress/server/evidence/verify-evidence.ts';
import type { House } from '@redress/server/house.ts';
import type { Command } from 'commander';
import { chooseMerchant, merchantOption } from '../choose-merchant.ts';
import { withHouse } from '../installation.ts';
import { Failure, print, printJson } from '../say.ts';

type Asked = { readonly merchant?: string; readonly json?: boolean };

/** Evidence of a case from the command line. */
export const evidenceCommand = (program: Command): void => {
  const evidence = program.command('evidence').description('佐证材料 · evidence');
  evidence
    .command('verify')
    .description('重新计算每份材料的校验值与保管链 · work out every hash and the chain of custody again')
    .argument('<case>', '退款单号或编号 · the number or id of a case')
    .option(...merchantOption)
    .option('--json', 'JSON')
    .action(async (asked: string, { merchant, json }: Asked) => {
      const verification = await withHouse(async ({ house }) => {
        const { id } = await chooseMerchant(house.db, merchant);
        return verifyEvidence(house, id, await caseOf(house, id, asked));
      });
      const { files, links, broken, intact } = verification;
      if (json) printJson(verification);
      else {
        for (const file of files) print(lineOf(file));
        const chain = broken ? fillIn(custodyBreakText[broken.how], { at: broken.at }) : holds(links);
        print(`${broken ? '✗' : '✓'} ${said(chain)}`);
      }
      if (!intact) process.exitCode = 1;
    });
};

const verdicts: Record<VerifiedFile['verdict'], Text> = {
  intact: text('与接收时一致', 'as it came in'),
  changed: text('内容已被改动', 'its bytes have changed'),
  lost: text('文件不在了', 'the file is not there'),
  unchained: text('保管链中没有它的接收记录', 'the chain of custody does not know of it'),
};

const said = ({ zh, en }: Text): string => `${zh} · ${en}`;

const lineOf = ({ fileName, sha256, verdict }: VerifiedFile): string =>
  `${verdict === 'intact' ? '✓' : '✗'} ${fileName}  ${sha256.slice(0, 16)}…  ${said(verdicts[verdict])}`;

const holds = (links: number): Text =>
  fillIn(text('保管链完整，共 {links} 条', 'the chain of custody holds, {links} links'), { links });

const caseOf = async ({ db }: House, merchantId: Id<'merchant'>, asked: string): Promise<Id<'refundCase'>> => {
  const id = parseId('refundCase', asked);
  const { rows } = await db.query<{ case_id: string }>(
    'select case_id from refund_case where merchant_id = $1 and (case_id = $2 or number = $3)',
    [uuidOf(merchantId), id && uuidOf(id), asked],
  );
  const [row] = rows;
  if (!row) throw new Failure(`没有退款单 ${asked}`, `There is no case ${asked}`);
  return idOf('refundCase', row.case_id);
};
