import type { ReceivedMessage } from './inbox.ts';

const names: Record<ReceivedMessage['gateway'], string> = {
  smtp: '邮件 · mail',
  aliyun: '短信(阿里云)· SMS',
  tencent: '短信(腾讯云)· SMS',
  wechat: '微信 · WeChat',
  wecom: '企业微信群 · WeCom',
  dingtalk: '钉钉群 · DingTalk',
  feishu: '飞书群 · Feishu',
};

/** What customers and staff would have received, newest first; it looks again every three seconds. */
export const inboxPage = (messages: readonly ReceivedMessage[]): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="3"><title>收件箱 · Inbox</title>
<style>
body{font:16px/1.6 system-ui,"Noto Sans SC",sans-serif;max-width:44rem;margin:0 auto;padding:1rem;color:#1d2129;background:#f6f7f9}
article{background:#fff;border-radius:8px;padding:.75rem 1rem;margin:0 0 .75rem;box-shadow:0 1px 2px rgb(0 0 0/.08)}
header{display:flex;flex-wrap:wrap;gap:.25rem 1rem;color:#5b6472;font-size:.875rem}h1{font-size:1.25rem}h2{font-size:1rem;margin:.25rem 0}
p{white-space:pre-wrap;overflow-wrap:anywhere;margin:.25rem 0 0}
</style></head><body><h1>沙箱收件箱 · Sandbox inbox</h1>
${messages.length === 0 ? '<p>还没有消息 · nothing yet</p>' : messages.slice(0, 100).map(article).join('\n')}
</body></html>`;

const article = ({ gateway, to, subject, text, receivedAt }: ReceivedMessage): string =>
  `<article><header><span>${names[gateway]}</span><span>${safe(to)}</span><time>${new Date(receivedAt + 8 * 3_600_000)
    .toISOString()
    .slice(0, 19)
    .replace(
      'T',
      ' ',
    )}</time></header>${subject === '' ? '' : `<h2>${safe(subject)}</h2>`}<p>${linked(safe(text))}</p></article>`;

const safe = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const linked = (html: string): string => html.replace(/https?:\/\/[^\s<&]+/g, (url) => `<a href="${url}">${url}</a>`);
