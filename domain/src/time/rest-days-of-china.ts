import { dateOf } from './local-date.ts';
import { type RestYear, restDaysOf } from './rest-days.ts';

const period = (name: string, from: string, through: string) => ({
  name,
  from: dateOf(from),
  through: dateOf(through),
});

/** China's rest days by year, as the General Office of the State Council announces them each autumn. A new year is one more entry. */
export const chinaRestYears: readonly RestYear[] = [
  {
    year: 2024,
    periods: [
      period('元旦', '2024-01-01', '2024-01-01'),
      period('春节', '2024-02-10', '2024-02-17'),
      period('清明节', '2024-04-04', '2024-04-06'),
      period('劳动节', '2024-05-01', '2024-05-05'),
      period('端午节', '2024-06-10', '2024-06-10'),
      period('中秋节', '2024-09-15', '2024-09-17'),
      period('国庆节', '2024-10-01', '2024-10-07'),
    ],
    workingWeekends: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ].map(dateOf),
    source: '国务院办公厅关于2024年部分节假日安排的通知（国办发明电〔2023〕7号）',
    status: 'from_memory',
  },
  {
    year: 2025,
    periods: [
      period('元旦', '2025-01-01', '2025-01-01'),
      period('春节', '2025-01-28', '2025-02-04'),
      period('清明节', '2025-04-04', '2025-04-06'),
      period('劳动节', '2025-05-01', '2025-05-05'),
      period('端午节', '2025-05-31', '2025-06-02'),
      period('国庆节、中秋节', '2025-10-01', '2025-10-08'),
    ],
    workingWeekends: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'].map(dateOf),
    source: '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）',
    status: 'verified',
  },
  {
    year: 2026,
    periods: [
      period('元旦', '2026-01-01', '2026-01-03'),
      period('春节', '2026-02-15', '2026-02-23'),
      period('清明节', '2026-04-04', '2026-04-06'),
      period('劳动节', '2026-05-01', '2026-05-05'),
      period('端午节', '2026-06-19', '2026-06-21'),
      period('中秋节', '2026-09-25', '2026-09-27'),
      period('国庆节', '2026-10-01', '2026-10-07'),
    ],
    workingWeekends: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'].map(dateOf),
    source: '国务院办公厅关于2026年部分节假日安排的通知（2025年11月4日）',
    status: 'verified',
  },
];

/** The calendar that a Chinese shop uses. Dates outside these years are not known and are refused where they would decide something. */
export const chinaRestDays = restDaysOf(chinaRestYears);
