import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Order } from '../api/queries.ts';
import { Money } from '../ui/money.tsx';

type Units = Record<string, number | null>;
type LinesProps = {
  readonly order: Order;
  readonly value?: Units;
  readonly onChange?: (lines: Units) => void;
};

/** Units by line, never more than are left. */
export const Lines = ({ order, value = {}, onChange }: LinesProps) => {
  const { t } = useTranslation();
  return order.lines.map((line) => {
    const left = line.quantity - line.returnedQuantity;
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
          max={left}
          precision={0}
          disabled={left === 0}
          value={value[line.id] ?? 0}
          aria-label={line.title}
          style={{ width: 116 }}
          onChange={(units) => onChange?.({ ...value, [line.id]: units })}
        />
      </div>
    );
  });
};
