import { type Desk, openDesk, type Width } from './desk.ts';
import type { OpenHouse } from './house.ts';

/** Where a browser finds the console by name: cookies need a name, not an address. */
export const consoleOf = (house: OpenHouse): string => `${house.address().replace('127.0.0.1', 'localhost')}/console`;

/** Somebody of the demo comes to work: number, password, and what they find first. */
export const comeToWork = async (house: OpenHouse, staffNumber: string, width: Width = 1280): Promise<Desk> => {
  const desk = await openDesk(house.browser(), `${consoleOf(house)}/`, { width });
  await desk.page.getByLabel('邮箱或工号').fill(staffNumber);
  await desk.page.getByLabel('密码', { exact: true }).fill(house.logins().password);
  await desk.page.getByRole('button', { name: '登录', exact: true }).click();
  await desk.page.getByRole('navigation').first().waitFor();
  return desk;
};
