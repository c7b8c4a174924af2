type Asked = { readonly mchId: string; readonly appId: string; readonly package: string };
type Bridge = {
  readonly invoke: (name: string, given: Asked, done: (answer: { readonly err_msg: string }) => void) => void;
};
declare global {
  interface Window {
    readonly WeixinJSBridge?: Bridge;
  }
}

export const isWechat = (): boolean => /MicroMessenger/i.test(navigator.userAgent);

/**
 * Opens WeChat's own page on which a payee takes a merchant's transfer (`requestMerchantTransfer`); true when WeChat says it is done.
 * Whether the money arrived is told by the channel to the server, never by this page.
 */
export const confirmInWechat = async ({ mchId, appId, package: handed }: Asked): Promise<boolean> => {
  const bridge = await theBridge();
  return new Promise((resolve) =>
    bridge.invoke('requestMerchantTransfer', { mchId, appId, package: handed }, ({ err_msg }) =>
      resolve(err_msg === 'requestMerchantTransfer:ok'),
    ),
  );
};

/** WeChat puts its bridge into the page a moment after it opened. */
const theBridge = (): Promise<Bridge> =>
  new Promise((resolve) => {
    const there = (): boolean => {
      if (window.WeixinJSBridge === undefined) return false;
      resolve(window.WeixinJSBridge);
      return true;
    };
    if (!there()) document.addEventListener('WeixinJSBridgeReady', () => there(), { once: true });
  });
