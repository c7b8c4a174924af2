import { type Text, text } from '../text.ts';
import type { EvidenceKind } from './evidence.ts';

/** What a good photo or file of each kind shows, told to the customer before the camera opens. */
export const photoHint: Record<EvidenceKind, Text> = {
  order_record: text('订单页截图，能看到订单号和金额', 'A screenshot of the order with its number and amount'),
  communication: text(
    '聊天记录、宣传页面截图或通话录音，能看到对方和日期',
    'A chat, the advertisement or a recording, with the other side and the date',
  ),
  quality_proof: text(
    '先拍整体、再拍问题处的特写，光线充足；会动的问题可以拍视频',
    'One photo of the whole thing, one close-up of the fault, in good light; a video where something moves',
  ),
  contract: text('合同、价目表或会员须知，拍全每一页', 'The contract, price list or terms of membership, every page'),
  logistics: text(
    '快递面单和包装外观；少件时把收到的全部摆开拍一张',
    'The label and the parcel as it came; if something is missing, all that arrived in one photo',
  ),
  system_log: text(
    '扣款通知或账单截图，能看到时间和金额',
    'The notice of the charge or the statement, with time and amount',
  ),
};
