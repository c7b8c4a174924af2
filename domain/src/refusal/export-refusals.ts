import { text } from '../text.ts';

/** What an export of a list is refused by. */
export const exportRefusals = {
  exports_too_many: text(
    '导出过多：每人同时最多 {running} 个、每天最多 {daily} 个；请等已有的完成或停止一个',
    'Too many exports: at most {running} at a time and {daily} a day for each person; wait for one, or stop one',
  ),
  simulation_too_large: text(
    '这段时间有 {cases} 件退款单，直接试算最多 {maximum} 件；请缩短时间，或用 POST /v1/policy-checks/trials 在后台试算',
    'The period has {cases} cases, and a direct trial takes {maximum} at most: choose a shorter one, or POST /v1/policy-checks/trials to have it tried by a job',
  ),
  export_not_there: text('没有可下载的文件：导出{status}', 'There is no file to download: the export {status}'),
} as const;
