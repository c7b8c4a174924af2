import { App, Button, Progress } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { type Payout, queries } from '../../api/queries.ts';
import { newKey } from '../../chance.ts';
import { MoveButton } from '../../ui/move-button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoomWords } from '../../words/room-words.ts';
import { payoutWords } from './words.ts';

type Props = { readonly payouts: readonly Payout[]; readonly chosen: readonly string[]; readonly done: () => void };
type Move = 'hold' | 'release';

const operations = { hold: 'holdPayout', release: 'releasePayout' } as const;

/**
 * Holds or releases what was ticked, one after the other and each as it was seen: a payout that moved meanwhile is refused by
 * itself and told, the others go on.
 */
export const ManyMoves = ({ payouts, chosen, done }: Props) => {
  const t = useRoomWords(payoutWords);
  const { modal, message } = App.useApp();
  const [progress, setProgress] = useState<number | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const rows = payouts.filter(({ id }) => chosen.includes(id));
  if (rows.length === 0 && problem === null) return null;

  const run = async (move: Move): Promise<void> => {
    const able = rows.filter(({ can }) => can.includes(move));
    let failed: unknown = null;
    let made = 0;
    setProgress(0);
    for (const [index, { id, version }] of able.entries()) {
      try {
        await call(operations[move], { params: { id }, version, body: {}, key: newKey() });
        made += 1;
      } catch (error) {
        failed = error;
      }
      setProgress(Math.round(((index + 1) * 100) / able.length));
    }
    setProgress(null);
    setProblem(failed);
    void queries.invalidateQueries();
    void message.info(t('manyDone', { done: made, failed: able.length - made }));
    if (failed === null) done();
  };
  const begin = (move: Move) => () => {
    const able = rows.filter(({ can }) => can.includes(move)).length;
    void modal.confirm({
      title: t(`manyTitle.${move}`, { count: able }),
      content: (
        <>
          {t(`manyHint.${move}`)}
          {able < rows.length && <p className="grey">{t('manySkipped', { count: rows.length - able })}</p>}
        </>
      ),
      okButtonProps: { disabled: able === 0 },
      onOk: () => run(move),
    });
  };
  return (
    <div className="stack" style={{ marginBottom: 14 }}>
      <div className="row" role="status">
        <strong>{t('chosen', { count: rows.length })}</strong>
        <MoveButton scope="payouts:write" onClick={begin('hold')}>
          {t('holdMany')}
        </MoveButton>
        <MoveButton scope="payouts:write" onClick={begin('release')}>
          {t('releaseMany')}
        </MoveButton>
        <Button type="text" onClick={done} aria-label="×">
          ×
        </Button>
        {progress !== null && <Progress percent={progress} size="small" style={{ width: 160 }} />}
      </div>
      <ProblemAlert error={problem} />
    </div>
  );
};
