import { plainTrackingNumber } from '@redress/domain';
import { Link } from '@tanstack/react-router';
import { Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { queries } from '../../api/queries.ts';
import { useRoomWords } from '../../words/room-words.ts';
import { askReturns } from './queries.ts';
import { parcelRoomWords } from './words.ts';

type Props = {
  readonly open: (id: string) => void;
  /** Several cases name the same number: they are listed. */
  readonly list: (number: string) => void;
};
type Answer = { readonly is: 'notNumber' | 'unknown' | 'failed'; readonly number: string } | null;

/** A scanner types the digits of a barcode and presses Enter: the parcel opens at once, or it is said that nobody knows it. */
export const ScanField = ({ open, list }: Props) => {
  const w = useRoomWords(parcelRoomWords);
  const field = useRef<InputRef>(null);
  const [isBusy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer>(null);
  const look = async (given: string): Promise<void> => {
    const number = plainTrackingNumber(given);
    // What was typed is marked, so that the next scan takes its place.
    field.current?.select();
    if (given.trim() === '') return setAnswer(null);
    if (number === null) return setAnswer({ is: 'notNumber', number: given });
    setBusy(true);
    try {
      const { data } = await queries.fetchQuery({ ...askReturns.list({ number, limit: 2 }), staleTime: 0 });
      const [first, second] = data;
      setAnswer(first ? null : { is: 'unknown', number });
      if (second) list(number);
      else if (first) open(first.id);
    } catch {
      setAnswer({ is: 'failed', number });
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="panel stack" style={{ gap: 6, marginBottom: 14 }}>
      <label htmlFor="scan-parcel">
        <strong>{w('scan')}</strong>
      </label>
      <Input.Search
        ref={field}
        id="scan-parcel"
        className="number"
        size="large"
        maxLength={100}
        autoComplete="off"
        // A keyboard that covers half a phone is not opened for nothing.
        autoFocus={matchMedia('(pointer: fine)').matches}
        enterButton={w('open')}
        loading={isBusy}
        aria-describedby="scan-answer"
        {...(answer && { status: 'warning' as const })}
        onSearch={(given) => void look(given)}
      />
      <div id="scan-answer" role="status" style={{ minHeight: 22 }}>
        {answer ? <ScanAnswer of={answer} /> : <span className="grey small">{w('scanHint')}</span>}
      </div>
    </section>
  );
};

const ScanAnswer = ({ of: { is, number } }: { readonly of: NonNullable<Answer> }) => {
  const w = useRoomWords(parcelRoomWords);
  if (is !== 'unknown') return <span className="small">{w(is)}</span>;
  return (
    <p className="small break" style={{ margin: 0 }}>
      <strong>{w('unknown', { number })}</strong>
      <br />
      {w('unknownHint')} <Link to="/cases">{w('findCase')}</Link>
    </p>
  );
};
