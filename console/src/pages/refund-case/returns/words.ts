import { roomWords } from '../../../words/room-words.ts';

/** Parcels in which goods come back. */
export const parcelWords = roomWords({
  zh: {
    title: '寄回的包裹',
    none: '还没有登记快递单号',
    number: '快递单号',
    carrier: '快递公司',
    guess: '按单号推断',
    add: '登记',
    arrived: '已到货',
    arrivedAt: '到货',
    strike: '删除',
    scanned: '扫码',
    typed: '手填',
    needed: '请填写快递单号',
  },
  en: {
    title: 'Parcels coming back',
    none: 'No tracking number yet',
    number: 'Tracking number',
    carrier: 'Carrier',
    guess: 'By the number',
    add: 'Add',
    arrived: 'Has arrived',
    arrivedAt: 'Arrived',
    strike: 'Take out',
    scanned: 'scanned',
    typed: 'typed',
    needed: 'A tracking number is needed',
  },
});
