import { customerToWire } from '@redress/contract';
import { idOf, shanghaiTimeText, uuidOf } from '@redress/domain';
import { countListedCustomers, listCustomers } from '../../customer/customer-reader.ts';
import type { House } from '../../house.ts';
import { pageOf } from '../../platform/postgres/page.ts';
import type { ExportJob } from '../export-job.ts';
import { everyPage, type ListSheet, none } from './every-page.ts';

/** Customers, newest first; telephones and addresses with masks unless they were asked for in full. */
export const customersSheet = ({ db }: House, job: ExportJob & { readonly list: 'customers' }): ListSheet => {
  const { merchantId, language, inFull } = job;
  return {
    name: language === 'zh' ? '顾客' : 'Customers',
    columns: columns[language],
    total: () => countListedCustomers(db, merchantId, job.filter),
    pages: everyPage(
      async ({ limit, after }) => {
        const before = after === null ? null : idOf('customer', after);
        const rows = await listCustomers(db, merchantId, { ...job.filter, limit: limit + 1, before });
        return pageOf(rows, limit, ({ id }) => uuidOf(id));
      },
      (customers) =>
        customers.map((customer) => {
          const { reference, name, phone, email } = customerToWire(customer, { sensitive: inFull });
          return [reference, name, phone ?? none, email ?? none, shanghaiTimeText(customer.createdAt)];
        }),
    ),
  };
};

const columns = {
  zh: ['会员号', '姓名', '手机号', '邮箱', '登记时间'],
  en: ['Customer number', 'Name', 'Telephone', 'E-mail', 'Recorded at'],
} as const;
