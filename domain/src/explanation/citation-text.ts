import { type Text, text } from '../text.ts';
import type { Citation } from './explanation.ts';

/** A citation in words: `消费者权益保护法 第25条`. A rule known from memory says so, and a convention never passes for law. */
export const citationText = (citation: Citation): Text => {
  switch (citation.kind) {
    case 'law': {
      const { statute, article, status } = citation;
      const zh = article === '' ? `《${statute.zh}》` : `《${statute.zh}》第${article}条`;
      const en = article === '' ? statute.en : `${statute.en}, art ${article}`;
      return status === 'verified' ? text(zh, en) : text(`${zh}（待核对原文）`, `${en} (to be checked)`);
    }
    case 'policy':
      return text(
        `退款政策第${citation.version}版第${citation.clause}条「${citation.title.zh}」`,
        `Refund policy version ${citation.version}, clause ${citation.clause} “${citation.title.en}”`,
      );
    case 'convention':
      return text(`系统约定：${citation.rule.zh}`, `Our convention: ${citation.rule.en}`);
  }
};
