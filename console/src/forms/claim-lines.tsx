import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Order } from '../api/queries.ts';
import { Money } from '../ui/money.tsx';

type Units = Record<string, number | null>;
type LinesProps = {
  readonly order: Order;
  /** Units that came back may be named as well. */
  readonly givenBackToo?: boolean;
  readonly value?: Units;
  readonly onChange?: (lines: Units) => void;
};

/** Units by line, never more than are left, or than were bought where goods that came back count too. */
export const Lines = ({ order, givenBackToo = false, value = {}, onChange }: LinesProps) => {
  const { t } = useTranslation();
  return order.lines.map((line) => {
    const left = line.quantity - line.returnedQuantity;
    const most = givenBackToo ? line.quantity : left;
    return (
      <div key={line.id} className="case-line card-line" style={{ alignItems: 'center' }}>
        <span>
          {line.title}
          <span className="grey small" style={{ display: 'block' }}>
            <Money of={line.unitPrice} /> · {t('claim.bought', { count: line.quantity })} ·{' '}
            {t('claim.left', { count: left })}
          </span>
        </span>
        <InputNumber
          mode="spinner"
          min={0}
          max={most}
          precision={0}
          disabled={most === 0}
          value={value[line.id] ?? 0}
          aria-label={line.title}
          style={{ width: 116 }}
          onChange={(units) => onChange?.({ ...value, [line.id]: units })}
        />
      </div>
    );
  });
};
