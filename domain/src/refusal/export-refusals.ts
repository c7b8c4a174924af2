import { text } from '../text.ts';

/** What an export of a list is refused by. */
export const exportRefusals = {
  exports_too_many: text(
    '导出过多：每人同时最多 {running} 个、每天最多 {daily} 个；请等已有的完成或停止一个',
    'Too many exports: at most {running} at a time and {daily} a day for each person; wait for one, or stop one',
  ),
  export_not_there: text('没有可下载的文件：导出{status}', 'There is no file to download: the export {status}'),
} as const;
