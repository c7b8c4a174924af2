// Written by npm run reference from docs/reference/openapi.json. Do not edit.
export interface paths {
    "/v1/merchants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 商户列表(普通密钥只见自己的商户) · List merchants (an ordinary key sees its own only)
         * @description 权限 `merchants:read` · Scope `merchants:read`
         */
        get: operations["listMerchants"];
        put?: never;
        /**
         * 新建商户并发放首个密钥 · Create a merchant and its first key
         * @description 权限 `merchants:manage` · Scope `merchants:manage`
         */
        post: operations["createMerchant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/merchants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看商户 · Read a merchant
         * @description 权限 `merchants:read` · Scope `merchants:read`
         */
        get: operations["getMerchant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 门店列表 · List stores
         * @description 权限 `stores:read` · Scope `stores:read`
         */
        get: operations["listStores"];
        put?: never;
        /**
         * 登记门店 · Record a store
         * @description 权限 `stores:write` · Scope `stores:write`
         */
        post: operations["createStore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 顾客列表 · List customers
         * @description 权限 `customers:read` · Scope `customers:read`
         */
        get: operations["listCustomers"];
        put?: never;
        /**
         * 登记顾客 · Record a customer
         * @description 权限 `customers:write` · Scope `customers:write`
         */
        post: operations["createCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看顾客 · Read a customer
         * @description 权限 `customers:read` · Scope `customers:read`
         */
        get: operations["getCustomer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 订单列表 · List orders
         * @description 权限 `orders:read` · Scope `orders:read`
         */
        get: operations["listOrders"];
        put?: never;
        /**
         * 登记订单(同一订单重复登记不变) · Record an order (the same order again changes nothing)
         * @description 权限 `orders:write` · Scope `orders:write`
         */
        post: operations["recordOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 批量登记订单,逐条给出结果 · Record many orders, each with its own result
         * @description 权限 `orders:write` · Scope `orders:write`
         */
        post: operations["recordOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看订单 · Read an order
         * @description 权限 `orders:read` · Scope `orders:read`
         */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{id}/received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记签收日期(退货期自次日起算) · Record the day the goods were received, from which the return window runs
         * @description 权限 `orders:write` · Scope `orders:write`
         */
        post: operations["recordReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 预付卡列表 · List cards
         * @description 权限 `orders:read` · Scope `orders:read`
         */
        get: operations["listCards"];
        put?: never;
        /**
         * 登记预付卡与首次购买(重复登记不变) · Record a card with its first purchase (again changes nothing)
         * @description 权限 `orders:write` · Scope `orders:write`
         */
        post: operations["recordCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看预付卡:余额、次数、用卡记录 · Read a card: what is left, and what was used
         * @description 权限 `orders:read` · Scope `orders:read`
         */
        get: operations["getCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards/{id}/purchases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记充值或续卡 · Record a top-up or renewal
         * @description 权限 `orders:write` · Scope `orders:write`
         */
        post: operations["topUpCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards/{id}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记用卡(冲回用负数) · Record a use, or take one back with the opposite sign
         * @description 权限 `orders:write` · Scope `orders:write`
         */
        post: operations["useCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards/{id}/pauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记停卡日期 · Record days on which a card rests
         * @description 权限 `orders:write` · Scope `orders:write`
         */
        post: operations["pauseCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记渠道收款,系统据此发现重复或错误收款并立案 · Report a payment that a channel took; what was charged twice or wrongly is found and gets a case
         * @description 权限 `orders:write` · Scope `orders:write`
         */
        post: operations["recordPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/charge-errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 系统发现的错收 · What was charged twice or wrongly, as found by the system
         * @description 权限 `orders:read` · Scope `orders:read`
         */
        get: operations["listChargeErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refund-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 退款单列表(新的在前) · List refund cases, newest first
         * @description 权限 `cases:read` · Scope `cases:read`
         */
        get: operations["listCases"];
        put?: never;
        /**
         * 提交退款申请 · Claim a refund
         * @description 权限 `cases:claim` · Scope `cases:claim`
         *
         *     须带 `Idempotency-Key` · Needs an `Idempotency-Key`
         */
        post: operations["openCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refund-cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看退款单 · Read a refund case
         * @description 权限 `cases:read` · Scope `cases:read`
         */
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refund-cases/{id}/assess": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 审核 · Assess a case
         * @description 权限 `cases:assess` · Scope `cases:assess`
         *
         *     须带 `Idempotency-Key` · Needs an `Idempotency-Key`
         *
         *     须带 `If-Match` · Needs `If-Match`
         */
        post: operations["assessCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refund-cases/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 批准 · Approve a case
         * @description 权限 `cases:approve` · Scope `cases:approve`
         *
         *     须带 `Idempotency-Key` · Needs an `Idempotency-Key`
         *
         *     须带 `If-Match` · Needs `If-Match`
         */
        post: operations["approveCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refund-cases/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 驳回 · Decline a case
         * @description 权限 `cases:assess` · Scope `cases:assess`
         *
         *     须带 `Idempotency-Key` · Needs an `Idempotency-Key`
         *
         *     须带 `If-Match` · Needs `If-Match`
         */
        post: operations["declineCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refund-cases/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤回 · Withdraw a case
         * @description 权限 `cases:claim` · Scope `cases:claim`
         *
         *     须带 `Idempotency-Key` · Needs an `Idempotency-Key`
         *
         *     须带 `If-Match` · Needs `If-Match`
         */
        post: operations["withdrawCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refund-cases/{id}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申诉 · Appeal against a decline
         * @description 权限 `cases:claim` · Scope `cases:claim`
         *
         *     须带 `Idempotency-Key` · Needs an `Idempotency-Key`
         *
         *     须带 `If-Match` · Needs `If-Match`
         */
        post: operations["appealCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refund-cases/{id}/repay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 为失败、作废或退票的一笔重新出款 · Pay again what failed, was voided or bounced
         * @description 权限 `cases:approve` · Scope `cases:approve`
         *
         *     须带 `Idempotency-Key` · Needs an `Idempotency-Key`
         *
         *     须带 `If-Match` · Needs `If-Match`
         */
        post: operations["repayCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refund-cases/{id}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 为什么是这个金额 · Why this amount
         * @description 权限 `cases:read` · Scope `cases:read`
         */
        get: operations["getExplanation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refund-cases/{id}/explanation.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 为什么是这个金额(纯文本) · Why this amount, as plain text
         * @description 权限 `cases:read` · Scope `cases:read`
         */
        get: operations["getExplanationText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worksheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 六类原因的核查表 · The worksheets of the six causes
         * @description 权限 `cases:read` · Scope `cases:read`
         */
        get: operations["listWorksheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refund-cases/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 佐证材料列表 · List the evidence of a case
         * @description 权限 `cases:read` · Scope `cases:read`
         */
        get: operations["listEvidence"];
        put?: never;
        /**
         * 补充佐证材料(最大 20 MB) · Attach evidence (at most 20 MB)
         * @description 权限 `cases:claim` · Scope `cases:claim`
         */
        post: operations["attachEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refund-cases/{id}/evidence/{evidenceId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载佐证材料 · Download a piece of evidence
         * @description 权限 `cases:read` · Scope `cases:read`
         */
        get: operations["getEvidenceFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refund-cases/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 退款单的时间线 · The timeline of a case
         * @description 权限 `cases:read` · Scope `cases:read`
         */
        get: operations["listCaseEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refund-cases/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 退款凭单 · The receipt of a refund
         * @description 权限 `cases:read` · Scope `cases:read`
         */
        get: operations["getReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refund-cases/{id}/receipt.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 退款凭单(纯文本) · The receipt as plain text
         * @description 权限 `cases:read` · Scope `cases:read`
         */
        get: operations["getReceiptText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refund-cases/{id}/receipt.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 退款凭单(PDF) · The receipt as PDF
         * @description 权限 `cases:read` · Scope `cases:read`
         */
        get: operations["getReceiptPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 出款列表(新的在前) · List payouts, newest first
         * @description 权限 `payouts:read` · Scope `payouts:read`
         */
        get: operations["listPayouts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payouts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看出款及渠道往来 · Read a payout and its exchanges with the channel
         * @description 权限 `payouts:read` · Scope `payouts:read`
         */
        get: operations["getPayout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payouts/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 暂缓出款 · Hold a payout
         * @description 权限 `payouts:write` · Scope `payouts:write`
         *
         *     须带 `Idempotency-Key` · Needs an `Idempotency-Key`
         *
         *     须带 `If-Match` · Needs `If-Match`
         */
        post: operations["holdPayout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payouts/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 放行出款 · Release a payout
         * @description 权限 `payouts:write` · Scope `payouts:write`
         *
         *     须带 `Idempotency-Key` · Needs an `Idempotency-Key`
         *
         *     须带 `If-Match` · Needs `If-Match`
         */
        post: operations["releasePayout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payouts/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 作废未发出的出款 · Void a payout that never left
         * @description 权限 `payouts:write` · Scope `payouts:write`
         *
         *     须带 `Idempotency-Key` · Needs an `Idempotency-Key`
         *
         *     须带 `If-Match` · Needs `If-Match`
         */
        post: operations["voidPayout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payouts/{id}/record-paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记线下付款 · Record a payment made by hand
         * @description 权限 `payouts:write` · Scope `payouts:write`
         *
         *     须带 `Idempotency-Key` · Needs an `Idempotency-Key`
         *
         *     须带 `If-Match` · Needs `If-Match`
         */
        post: operations["recordPaid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payouts/{id}/confirm-paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 复核线下付款(登记人以外的人) · Confirm a payment by hand, by another person than its recorder
         * @description 权限 `payouts:write` · Scope `payouts:write`
         *
         *     须带 `Idempotency-Key` · Needs an `Idempotency-Key`
         *
         *     须带 `If-Match` · Needs `If-Match`
         */
        post: operations["confirmPaid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payouts/{id}/reject-paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退回线下付款登记 · Take back the record of a payment by hand
         * @description 权限 `payouts:write` · Scope `payouts:write`
         *
         *     须带 `Idempotency-Key` · Needs an `Idempotency-Key`
         *
         *     须带 `If-Match` · Needs `If-Match`
         */
        post: operations["rejectPaid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payouts/{id}/record-returned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记款项退回商户 · Record that the money came back to the merchant
         * @description 权限 `payouts:write` · Scope `payouts:write`
         *
         *     须带 `Idempotency-Key` · Needs an `Idempotency-Key`
         *
         *     须带 `If-Match` · Needs `If-Match`
         */
        post: operations["recordReturned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payouts/{id}/handle-abnormal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 处理异常退款:退到顾客银行卡,或退回商户 · Tell an abnormal refund where to go
         * @description 权限 `payouts:write` · Scope `payouts:write`
         *
         *     须带 `Idempotency-Key` · Needs an `Idempotency-Key`
         *
         *     须带 `If-Match` · Needs `If-Match`
         */
        post: operations["handleAbnormal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 银行付款批次(新的在前) · List the files for banks, newest first
         * @description 权限 `payouts:read` · Scope `payouts:read`
         */
        get: operations["listBankBatches"];
        put?: never;
        /**
         * 编制银行付款文件 · Make a file of payments for a bank
         * @description 权限 `payouts:write` · Scope `payouts:write`
         *
         *     须带 `Idempotency-Key` · Needs an `Idempotency-Key`
         */
        post: operations["makeBankBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看批次及其出款、下载记录 · Read a batch, what lies in it, and who downloaded it
         * @description 权限 `payouts:read` · Scope `payouts:read`
         */
        get: operations["getBankBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-batches/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 由第二人复核放行 · Release, by a second person
         * @description 权限 `payouts:release` · Scope `payouts:release`
         *
         *     须带 `If-Match` · Needs `If-Match`
         */
        post: operations["releaseBankBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-batches/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 作废未放行的批次 · Discard a batch that was not released
         * @description 权限 `payouts:write` · Scope `payouts:write`
         *
         *     须带 `If-Match` · Needs `If-Match`
         */
        post: operations["discardBankBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-batches/{id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 下载已放行的文件(每次都有记录) · Download a released file; each time is on record
         * @description 权限 `payouts:write` · Scope `payouts:write`
         */
        post: operations["downloadBankBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 银行回盘文件(新的在前) · List the files of banks, newest first
         * @description 权限 `payouts:read` · Scope `payouts:read`
         */
        get: operations["listBankFiles"];
        put?: never;
        /**
         * 上传银行回盘文件(pain.002、camt.053 或结果表) · Take in what the bank sent (pain.002, camt.053 or a result sheet)
         * @description 权限 `payouts:write` · Scope `payouts:write`
         */
        post: operations["takeInBankFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看回盘文件的结果 · Read what came of a file of the bank
         * @description 权限 `payouts:read` · Scope `payouts:read`
         */
        get: operations["getBankFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-files/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 回盘文件的各行及其结果 · The lines of a file of the bank, and what came of each
         * @description 权限 `payouts:read` · Scope `payouts:read`
         */
        get: operations["listBankLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-files/{id}/lines/{place}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 人工核实后关闭一行 · Close a line that a person has looked at
         * @description 权限 `payouts:write` · Scope `payouts:write`
         */
        post: operations["closeBankLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refund-cases/{id}/payees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 退款单的收款账户(打码) · The payees of a case, masked
         * @description 权限 `cases:read` · Scope `cases:read`
         */
        get: operations["listPayees"];
        put?: never;
        /**
         * 登记顾客指定的收款账户及其同意 · Record the account that the customer named, with the consent
         * @description 权限 `cases:assess` · Scope `cases:assess`
         */
        post: operations["recordPayee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout-stops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 紧急停止记录 · Every stop of payouts, the newest first
         * @description 权限 `payouts:read` · Scope `payouts:read`
         */
        get: operations["listPayoutStops"];
        put?: never;
        /**
         * 紧急停止出款 · Stop payouts
         * @description 权限 `payouts:write` · Scope `payouts:write`
         */
        post: operations["stopPayouts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout-stops/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 解除紧急停止 · Lift a stop
         * @description 权限 `payouts:write` · Scope `payouts:write`
         */
        post: operations["liftPayoutStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channel-accounts/{id}/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 设置渠道账户的出款限额 · Set what may leave by an account
         * @description 权限 `channels:write` · Scope `channels:write`
         */
        post: operations["setPayoutLimit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout-limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 出款限额列表 · The limits of all accounts
         * @description 权限 `channels:read` · Scope `channels:read`
         */
        get: operations["listPayoutLimits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payout-forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 资金预测:今日与七日内将付 · Cash forecast: what leaves today and within seven days
         * @description 权限 `payouts:read` · Scope `payouts:read`
         */
        get: operations["forecastPayouts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 分录列表(新的在前) · List entries, newest first
         * @description 权限 `ledger:read` · Scope `ledger:read`
         */
        get: operations["listEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看分录 · Read an entry
         * @description 权限 `ledger:read` · Scope `ledger:read`
         */
        get: operations["getEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/trial-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 试算平衡表 · The trial balance
         * @description 权限 `ledger:read` · Scope `ledger:read`
         */
        get: operations["getTrialBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 科目表 · The chart of accounts
         * @description 权限 `ledger:read` · Scope `ledger:read`
         */
        get: operations["listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 全部事件,按写入先后 · Everything that happened, in the order it was written
         * @description 权限 `events:read` · Scope `events:read`
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/books": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 账簿设置 · How the books are kept
         * @description 权限 `ledger:read` · Scope `ledger:read`
         */
        get: operations["getBooks"];
        put?: never;
        /**
         * 设置账簿 · Say how the books are kept
         * @description 权限 `ledger:write` · Scope `ledger:write`
         *
         *     须带 `If-Match` · Needs `If-Match`
         */
        post: operations["setBooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/books/chart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 商户的科目表 · The merchant’s chart of accounts
         * @description 权限 `ledger:read` · Scope `ledger:read`
         */
        get: operations["getChart"];
        put?: never;
        /**
         * 设置科目编码与名称 · Give an account the merchant’s own number and name
         * @description 权限 `ledger:write` · Scope `ledger:write`
         */
        post: operations["mapAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/books/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 会计期间 · The months of the books
         * @description 权限 `ledger:read` · Scope `ledger:read`
         */
        get: operations["listPeriods"];
        put?: never;
        /**
         * 结账、反结账及其复核 · Close, reopen, and confirm either as a second person
         * @description 权限 `ledger:close` · Scope `ledger:close`
         */
        post: operations["movePeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/books/numbering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 凭证编号 · Number the vouchers of a month
         * @description 权限 `ledger:write` · Scope `ledger:write`
         */
        post: operations["numberVouchers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/books/trial-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 期间试算平衡表(期初、发生、期末) · The trial balance of a span: opening, movement, closing
         * @description 权限 `ledger:read` · Scope `ledger:read`
         */
        get: operations["getPeriodTrialBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/books/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 退款报表 · Refunds by period, account, store and cause
         * @description 权限 `ledger:read` · Scope `ledger:read`
         */
        get: operations["getRefundReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/books/profit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 退款对利润的影响 · What refunds took from the profit
         * @description 权限 `ledger:read` · Scope `ledger:read`
         */
        get: operations["getProfitEffect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/books/ageing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 应退款账龄 · What is owed to customers, by age
         * @description 权限 `ledger:read` · Scope `ledger:read`
         */
        get: operations["getAgeing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/books/sub-ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 明细账:按退款单、门店、渠道、顾客 · An account by case, store, channel or customer
         * @description 权限 `ledger:read` · Scope `ledger:read`
         */
        get: operations["getSubLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/books/tax-worksheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 增值税申报底稿 · The worksheet for the VAT declaration
         * @description 权限 `ledger:read` · Scope `ledger:read`
         */
        get: operations["getTaxWorksheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/books/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出账簿 · Export the books
         * @description 权限 `ledger:read` · Scope `ledger:read`
         */
        get: operations["exportBooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/books/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 手工事项入账 · Book an event by hand
         * @description 权限 `ledger:write` · Scope `ledger:write`
         *
         *     须带 `Idempotency-Key` · Needs an `Idempotency-Key`
         */
        post: operations["bookEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/entries/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 冲销手工入账的分录 · Reverse an entry that was booked by hand
         * @description 权限 `ledger:write` · Scope `ledger:write`
         *
         *     须带 `Idempotency-Key` · Needs an `Idempotency-Key`
         */
        post: operations["reverseEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/books/expected-returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 计提应付退货款 · Bring the provision for expected returns to a new estimate
         * @description 权限 `ledger:write` · Scope `ledger:write`
         */
        post: operations["adjustExpectedReturns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/red-invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 红字发票任务(新的在前) · Red-letter invoices, newest first
         * @description 权限 `ledger:read` · Scope `ledger:read`
         */
        get: operations["listRedInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/red-invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看红字发票任务 · Read a red-letter invoice
         * @description 权限 `ledger:read` · Scope `ledger:read`
         */
        get: operations["getRedInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/red-invoices/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 录入红字发票信息确认单 · Enter the confirmation of a red-letter invoice
         * @description 权限 `ledger:write` · Scope `ledger:write`
         *
         *     须带 `If-Match` · Needs `If-Match`
         */
        post: operations["applyRedInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/red-invoices/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记对方确认或否认 · Record the other side’s answer
         * @description 权限 `ledger:write` · Scope `ledger:write`
         *
         *     须带 `If-Match` · Needs `If-Match`
         */
        post: operations["answerRedInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/red-invoices/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记已开具的红字发票 · Record the red-letter invoice
         * @description 权限 `ledger:write` · Scope `ledger:write`
         *
         *     须带 `If-Match` · Needs `If-Match`
         */
        post: operations["issueRedInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/red-invoices/{id}/set-aside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记无需红字发票 · Record that no red-letter invoice is needed
         * @description 权限 `ledger:write` · Scope `ledger:write`
         *
         *     须带 `If-Match` · Needs `If-Match`
         */
        post: operations["setAsideRedInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 对账记录(新的在前) · List reconciliations, newest first
         * @description 权限 `ledger:read` · Scope `ledger:read`
         */
        get: operations["listReconciliations"];
        put?: never;
        /**
         * 下载渠道某日账单并对账(可重复) · Fetch a channel’s bill of a day and reconcile it; may be repeated
         * @description 权限 `ledger:write` · Scope `ledger:write`
         */
        post: operations["reconcileDay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 上传渠道账单并对账(最大 50 MB) · Upload a channel’s bill and reconcile it (at most 50 MB)
         * @description 权限 `ledger:write` · Scope `ledger:write`
         */
        post: operations["reconcileBill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/breaks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 对账差异(最久的在前) · List breaks, oldest first
         * @description 权限 `ledger:read` · Scope `ledger:read`
         */
        get: operations["listBreaks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/breaks/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看一项差异 · Read a break
         * @description 权限 `ledger:read` · Scope `ledger:read`
         */
        get: operations["getBreak"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/breaks/{number}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 由我处理 · Take a break upon oneself
         * @description 权限 `ledger:write` · Scope `ledger:write`
         */
        post: operations["takeBreak"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/breaks/{number}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 说明原因并关闭 · Say what it was, and close it
         * @description 权限 `ledger:write` · Scope `ledger:write`
         */
        post: operations["explainBreak"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/breaks/{number}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提出凭证建议 · Propose the voucher of a break
         * @description 权限 `ledger:write` · Scope `ledger:write`
         */
        post: operations["proposeBreakVoucher"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/breaks/{number}/book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 由第二人入账并关闭 · Book the proposed voucher, by a second person, and close the break
         * @description 权限 `ledger:write` · Scope `ledger:write`
         */
        post: operations["bookBreak"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/breaks/{number}/hand-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 把无订单的收款转错收处理 · Hand a payment without an order on to be looked at as a wrong charge
         * @description 权限 `ledger:write` · Scope `ledger:write`
         */
        post: operations["handOnPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channel-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 渠道账户列表 · List channel accounts
         * @description 权限 `channels:read` · Scope `channels:read`
         */
        get: operations["listChannelAccounts"];
        put?: never;
        /**
         * 连接渠道账户 · Connect a channel account
         * @description 权限 `channels:write` · Scope `channels:write`
         */
        post: operations["createChannelAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channel-accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看渠道账户 · Read a channel account
         * @description 权限 `channels:read` · Scope `channels:read`
         */
        get: operations["getChannelAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channel-accounts/{id}/replace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 更换渠道账户的密钥与地址 · Give a channel account new keys and addresses
         * @description 权限 `channels:write` · Scope `channels:write`
         */
        post: operations["replaceChannelAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channel-accounts/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 检查渠道账户能否连通 · Check that a channel account works
         * @description 权限 `channels:write` · Scope `channels:write`
         */
        post: operations["checkChannelAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channel-accounts/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 停用渠道账户 · Disable a channel account
         * @description 权限 `channels:write` · Scope `channels:write`
         */
        post: operations["disableChannelAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/channel-accounts/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 启用渠道账户 · Enable a channel account
         * @description 权限 `channels:write` · Scope `channels:write`
         */
        post: operations["enableChannelAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 访问密钥列表 · List access keys
         * @description 权限 `keys:read` · Scope `keys:read`
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * 发放访问密钥(密钥只显示一次) · Issue an access key; its secret is shown once
         * @description 权限 `keys:write` · Scope `keys:write`
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * 停用访问密钥 · Revoke an access key
         * @description 权限 `keys:write` · Scope `keys:write`
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 当前密钥是谁、能做什么 · Who the key speaks for and what it may do
         * @description 任何有效密钥 · Any valid key
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 政策版本列表 · List the versions of the policy
         * @description 权限 `policies:read` · Scope `policies:read`
         */
        get: operations["listPolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看政策版本 · Read a version of the policy
         * @description 权限 `policies:read` · Scope `policies:read`
         */
        get: operations["getPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 政策草稿与已发布的文件(新的在前) · Drafts and published documents, newest first
         * @description 权限 `policies:read` · Scope `policies:read`
         */
        get: operations["listPolicyDrafts"];
        put?: never;
        /**
         * 起草政策 · Write a draft of a policy
         * @description 权限 `policies:write` · Scope `policies:write`
         */
        post: operations["createPolicyDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy-drafts/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 由 YAML 或 JSON 文件起草政策 · Write a draft from a YAML or JSON file
         * @description 权限 `policies:write` · Scope `policies:write`
         */
        post: operations["importPolicyDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy-drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看政策草稿 · Read a draft
         * @description 权限 `policies:read` · Scope `policies:read`
         */
        get: operations["getPolicyDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy-drafts/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出为 YAML 或 JSON · The draft as a YAML or JSON file
         * @description 权限 `policies:read` · Scope `policies:read`
         */
        get: operations["getPolicyDraftFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy-drafts/{id}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 修改草稿 · Revise a draft
         * @description 权限 `policies:write` · Scope `policies:write`
         *
         *     须带 `If-Match` · Needs `If-Match`
         */
        post: operations["revisePolicyDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy-drafts/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 送审 · Submit for review
         * @description 权限 `policies:write` · Scope `policies:write`
         *
         *     须带 `If-Match` · Needs `If-Match`
         */
        post: operations["submitPolicyDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy-drafts/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退回修改 · Return to its author
         * @description 权限 `policies:publish` · Scope `policies:publish`
         *
         *     须带 `If-Match` · Needs `If-Match`
         */
        post: operations["returnPolicyDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy-drafts/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 由第二人发布 · Publish, by a second person
         * @description 权限 `policies:publish` · Scope `policies:publish`
         *
         *     须带 `If-Match` · Needs `If-Match`
         */
        post: operations["publishPolicyDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy-checks/lint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 检查政策是否合法、完整 · Check a policy against the law and itself
         * @description 权限 `policies:read` · Scope `policies:read`
         */
        post: operations["lintPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy-checks/render": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 生成给顾客看的文本 · The text for customers
         * @description 权限 `policies:read` · Scope `policies:read`
         */
        post: operations["renderPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy-checks/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 比较两版政策 · What differs between two policies
         * @description 权限 `policies:read` · Scope `policies:read`
         */
        post: operations["diffPolicies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy-checks/simulate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 用过去的退款单试算一次政策变更 · Try a change of policy on past cases
         * @description 权限 `policies:read` · Scope `policies:read`
         */
        post: operations["simulatePolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy-schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 政策文件的 JSON Schema · The JSON Schema of a policy file
         * @description 权限 `policies:read` · Scope `policies:read`
         */
        get: operations["getPolicySchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/law/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 法律库条文 · Articles of the law library
         * @description 权限 `law:read` · Scope `law:read`
         */
        get: operations["listArticles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/law/impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 条文影响清单:条款与退款单 · What stands on an article: clauses and cases
         * @description 权限 `law:read` · Scope `law:read`
         */
        get: operations["getArticleImpact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/law/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 利率与征收率 · Published rates
         * @description 权限 `law:read` · Scope `law:read`
         */
        get: operations["listRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/law/rest-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 放假与调休日历 · The calendar of rest days
         * @description 权限 `law:read` · Scope `law:read`
         */
        get: operations["listRestDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/law/amendments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 法律数据修订(新的在前) · Amendments, newest first
         * @description 权限 `law:read` · Scope `law:read`
         */
        get: operations["listLawAmendments"];
        put?: never;
        /**
         * 提出法律数据修订(条文、利率、放假) · Propose an amendment: article, rates or rest days
         * @description 权限 `law:write` · Scope `law:write`
         */
        post: operations["proposeLawAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/law/amendments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查看一项修订 · Read an amendment
         * @description 权限 `law:read` · Scope `law:read`
         */
        get: operations["getLawAmendment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/law/amendments/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 由第二人确认修订 · Confirm an amendment, by a second person
         * @description 权限 `law:confirm` · Scope `law:confirm`
         */
        post: operations["confirmLawAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/law/amendments/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 否决修订并说明理由 · Decline an amendment with a reason
         * @description 权限 `law:confirm` · Scope `law:confirm`
         */
        post: operations["declineLawAmendment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        MerchantInput: {
            /** @example 轻动健身与好物 */
            name: string;
            /** @default CNY */
            currency?: components["schemas"]["Currency"];
        };
        /**
         * @description 币种(ISO 4217) · Currency (ISO 4217)
         * @enum {string}
         */
        Currency: "CNY" | "HKD" | "TWD" | "USD" | "EUR" | "GBP" | "JPY" | "KRW" | "KWD";
        StoreInput: {
            /**
             * @description 商户自己的门店编号,唯一 · The merchant’s own code, unique
             * @example SH-001
             */
            code: string;
            /** @example 静安寺店 */
            name: string;
        };
        CustomerInput: {
            /**
             * @description 商户自己的会员号,唯一 · The merchant’s own number, unique
             * @example M-10086
             */
            reference: string;
            /** @example 王芳 */
            name: string;
            /**
             * @default null
             * @example 13800005678
             */
            phone?: string | null;
            /**
             * @default null
             * @example wang@example.com
             */
            email?: string | null;
        };
        /** @description 订单 · An order */
        OrderInput: {
            /**
             * @description 商户订单编号,唯一 · The merchant’s order number, unique
             * @example SO-20261101-0001
             */
            number: string;
            /** @example sto_01k9zj8r4qe7v8m2f0t6wq3xyb */
            storeId: string;
            customerId?: string | null;
            /** @default CNY */
            currency?: components["schemas"]["Currency"];
            /**
             * Format: date-time
             * @description 时刻(RFC 3339,须带时区) · A moment (RFC 3339 with an offset)
             * @example 2026-11-21T09:30:00.000Z
             */
            placedAt: string;
            /** @description 签收日期 · The day the customer signed for the goods */
            receivedOn?: string | null;
            lines: components["schemas"]["OrderLineInput"][];
            discounts?: components["schemas"]["DiscountInput"][];
            gifts?: components["schemas"]["GiftInput"][];
            shippingPaid?: components["schemas"]["MoneyInput"] | null;
            freeShipping?: components["schemas"]["FreeShippingInput"] | null;
            tenders: components["schemas"]["TenderInput"][];
            /** @description 已开票金额;空为全部实付 · What was invoiced; all that was paid when null */
            invoiced?: components["schemas"]["MoneyInput"] | null;
            agreed?: components["schemas"]["AgreementInput"] | null;
        };
        OrderLineInput: {
            /**
             * @description 订单内唯一的行号 · Unique in the order
             * @example L1
             */
            id: string;
            /** @example CUP-350 */
            sku: string;
            /** @example 随行杯 350ml */
            title: string;
            unitPrice: components["schemas"]["MoneyInput"];
            /** @example 2 */
            quantity: number;
            /** @description 整行优惠;空为零 · Off the whole line; none when null */
            lineDiscount?: components["schemas"]["MoneyInput"] | null;
            /**
             * @description 价内增值税率(基点),1300 为 13% · VAT in the price, in basis points
             * @default 1300
             */
            taxRateBasisPoints?: number;
            unitCost?: components["schemas"]["MoneyInput"] | null;
            /** @default null */
            noReasonExclusion?: ("custom" | "perishable" | "digital" | "press" | "safety" | "activation" | "near_expiry") | null;
            /** @default false */
            exclusionConfirmed?: boolean;
        };
        /**
         * @description 金额:十进制文本,不带符号,小数位不超过币种的位数 · An amount as unsigned decimal text, with no more decimals than the currency has
         * @example {
         *       "currency": "CNY",
         *       "amount": "129.00"
         *     }
         */
        MoneyInput: {
            currency: components["schemas"]["Currency"];
            amount: string;
        };
        DiscountInput: {
            /** @example L1 */
            id: string;
            label: string;
            amount: components["schemas"]["MoneyInput"];
            threshold?: components["schemas"]["MoneyInput"] | null;
        };
        GiftInput: {
            /** @example L1 */
            id: string;
            title: string;
            price: components["schemas"]["MoneyInput"];
        };
        FreeShippingInput: {
            threshold: components["schemas"]["MoneyInput"];
            standardFee: components["schemas"]["MoneyInput"];
        };
        TenderInput: {
            /**
             * @description 订单内唯一的支付编号 · Unique in the order
             * @example P1
             */
            reference: string;
            /** @enum {string} */
            kind: "alipay" | "wechat_pay" | "stripe" | "bank_card" | "cash" | "stored_value" | "gift_card" | "points";
            amount: components["schemas"]["MoneyInput"];
            /**
             * Format: date-time
             * @description 时刻(RFC 3339,须带时区) · A moment (RFC 3339 with an offset)
             * @example 2026-11-21T09:30:00.000Z
             */
            paidAt: string;
            /**
             * @description 商户订单号(out_trade_no);储值和礼品卡付款填卡号,退款即退回该卡 · Our number at the channel; for stored value and gift cards the number of the card, which the money then goes back to
             * @default null
             */
            merchantTradeNumber?: string | null;
            /**
             * @description 渠道交易号;储值付款填扣卡的流水号 · The channel’s number; for stored value the number of the use of the card
             * @default null
             */
            channelTradeNumber?: string | null;
        };
        /** @description 订约情形 · Under what circumstances the order was concluded */
        AgreementInput: {
            /**
             * @description 购买方式;空按网络购买计 · How it was sold; null counts as online
             * @default null
             */
            sale?: ("online" | "remote" | "shop") | null;
            /**
             * @description 下单时的会员等级 · The member’s tier at the order
             * @default null
             * @example gold
             */
            tier?: string | null;
            consent?: components["schemas"]["ConsentInput"] | null;
        };
        /** @description 退款条款的展示与同意 · Display of and consent to the refund terms */
        ConsentInput: {
            policyVersion: number;
            /**
             * Format: date-time
             * @description 时刻(RFC 3339,须带时区) · A moment (RFC 3339 with an offset)
             * @example 2026-11-21T09:30:00.000Z
             */
            shownAt: string;
            /** @description 同意的时刻;空为只展示、未同意 · When it was agreed to; null when it was only shown */
            agreedAt?: string | null;
            /** @enum {string} */
            how: "ticked" | "signed" | "message" | "recorded_call";
            /** @description 展示与同意证明文件的 SHA-256(十六进制) · SHA-256 of the proof of display and consent, in hex */
            proofHash: string;
        };
        ReceiptInput: {
            /**
             * Format: date
             * @description 日期 · A calendar date
             * @example 2026-11-21
             */
            receivedOn: string;
        };
        /** @description 预付卡 · A prepaid card */
        CardInput: {
            /**
             * @description 卡号,唯一 · Card number, unique
             * @example VIP-0001
             */
            number: string;
            /** @enum {string} */
            kind: "stored_value" | "sessions" | "term" | "hybrid" | "tiered";
            /** @example 储值卡 充 1000 送 200 */
            title: string;
            /** @example sto_01k9zj8r4qe7v8m2f0t6wq3xyb */
            storeId: string;
            customerId?: string | null;
            openedOn?: string | null;
            /**
             * @description 办卡前已接受过相同服务 · The member had this service before paying
             * @default null
             */
            hadServiceBefore?: boolean | null;
            /**
             * @description 约定年利率,百万分之一 · Interest agreed, in millionths a year
             * @default null
             */
            agreedRatePpm?: number | null;
            /** @default 600 */
            taxRateBasisPoints?: number;
            first: components["schemas"]["CardPurchaseInput"];
        };
        /** @description 购卡、充值或续卡 · A purchase, top-up or renewal */
        CardPurchaseInput: {
            /**
             * @description 购买或充值编号,卡内唯一 · Number of the purchase, unique on the card
             * @example CZ-1
             */
            id: string;
            orderId?: string | null;
            /** @default null */
            orderNumber?: string | null;
            /** @description 实付,不超过订单实收 · What was paid, never above the order */
            paid: components["schemas"]["MoneyInput"];
            /** @description 赠送金额,不退现金 · Given on top, never paid out */
            bonus?: components["schemas"]["MoneyInput"] | null;
            /** @default null */
            sessions?: number | null;
            /** @default null */
            bonusSessions?: number | null;
            /** @description 单次原价 · What one visit costs without the card */
            listPricePerSession?: components["schemas"]["MoneyInput"] | null;
            from?: string | null;
            /** @description 最后一天,不含停卡顺延 · The last day, before any pause puts it off */
            to?: string | null;
        };
        /** @description 用卡记录 · A use of a card */
        CardUseInput: {
            /** @description 消费编号,卡内唯一 · Number of the use, unique on the card */
            id: string;
            /**
             * Format: date-time
             * @description 时刻(RFC 3339,须带时区) · A moment (RFC 3339 with an offset)
             * @example 2026-11-21T09:30:00.000Z
             */
            usedAt: string;
            /** @description 卡内扣款 · What the card was charged */
            face?: components["schemas"]["SignedMoneyInput"] | null;
            /** @description 原价 · What it costs without the card */
            list?: components["schemas"]["SignedMoneyInput"] | null;
            /** @default 0 */
            sessions?: number;
            /** @example 私教课 1 次 */
            title: string;
        };
        /**
         * @description 金额,冲回时带负号 · An amount, with a minus sign where it takes something back
         * @example {
         *       "currency": "CNY",
         *       "amount": "-129.00"
         *     }
         */
        SignedMoneyInput: {
            currency: components["schemas"]["Currency"];
            amount: string;
        };
        /** @description 停卡 · Days on which a card rests */
        CardPauseInput: {
            /**
             * Format: date
             * @description 日期 · A calendar date
             * @example 2026-11-21
             */
            from: string;
            /**
             * Format: date
             * @description 日期 · A calendar date
             * @example 2026-11-21
             */
            to: string;
            /**
             * @default customer
             * @enum {string}
             */
            by?: "customer" | "operator";
        };
        /** @description 渠道收款 · A payment that a channel took */
        PaymentInput: {
            /**
             * @description 收款门店 · The store that it was taken in
             * @example sto_01k9zj8r4qe7v8m2f0t6wq3xyb
             */
            storeId: string;
            /** @enum {string} */
            kind: "alipay" | "wechat_pay" | "stripe" | "bank_card";
            /** @description 渠道交易号 · The channel’s number */
            channelTradeNumber: string;
            /** @default null */
            merchantTradeNumber?: string | null;
            /**
             * @description 收款对应的订单号 · The order that it was taken for
             * @default null
             */
            orderNumber?: string | null;
            amount: components["schemas"]["MoneyInput"];
            /**
             * Format: date-time
             * @description 时刻(RFC 3339,须带时区) · A moment (RFC 3339 with an offset)
             * @example 2026-11-21T09:30:00.000Z
             */
            paidAt: string;
        };
        CardClaimFacts: {
            /** @description 商家停止服务前的最后一天 · The last day of service, where the operator stopped earlier */
            lastServiceOn?: string | null;
            /**
             * @description 健康等无法预见的重大变化 · Health or another change that nobody could foresee
             * @default false
             */
            unforeseen?: boolean;
            /** @default null */
            payer?: components["schemas"]["YoungPayer"] | null;
            /** @default [] */
            unfinishedOrders?: string[];
            /** @description 冻结金额 · Money that is frozen on the card */
            frozen?: components["schemas"]["MoneyInput"] | null;
        };
        /** @description 付款人为未成年人 · A child who paid */
        YoungPayer: {
            age: number;
            /** @default false */
            guardianConsent?: boolean;
            /** @default false */
            ageAppropriate?: boolean;
            /** @default false */
            illegalOnlineGame?: boolean;
        };
        ClaimedLine: {
            lineId: string;
            quantity: number;
        };
        Worth: {
            asPromised: components["schemas"]["MoneyInput"];
            asDelivered: components["schemas"]["MoneyInput"];
        };
        /** @description 退款申请 · A claim */
        ClaimInput: {
            orderId?: string | null;
            /** @default null */
            orderNumber?: string | null;
            /**
             * @default return_and_refund
             * @enum {string}
             */
            kind?: "refund_only" | "return_and_refund" | "card_refund" | "compensation" | "wrong_charge";
            cardId?: string | null;
            /**
             * @description 卡号(退卡用) · Number of the card, for a claim on one
             * @default null
             */
            cardNumber?: string | null;
            /** @description 退卡时的补充事实 · What else matters when a card is claimed */
            card?: components["schemas"]["CardClaimFacts"] | null;
            /** @enum {string} */
            cause: "no_reason" | "quality" | "price_or_fraud" | "logistics" | "misunderstanding" | "unclear_contract" | "system_error";
            /** @example 杯盖漏水,收到当天就发现了 */
            statement: string;
            /** @default [] */
            lines?: components["schemas"]["ClaimedLine"][];
            /** @default [] */
            giftsReturned?: string[];
            /** @description 顾客垫付的退货运费 · What the customer paid to send the goods back */
            returnFreight?: components["schemas"]["MoneyInput"] | null;
            /**
             * @description 赔偿依据(仅用于赔偿) · Ground of a compensation; for compensation only
             * @default null
             */
            rule?: ("fraud" | "food" | "price_reduction" | "promise") | null;
            /** @description 顾客的损失,或承诺的金额 · The loss of the customer, or what was promised */
            loss?: components["schemas"]["MoneyInput"] | null;
            /** @description 减少价款:约定价值与实际价值 · For a price reduction: worth as promised, and as delivered */
            worth?: components["schemas"]["Worth"] | null;
            /**
             * @default api
             * @enum {string}
             */
            intake?: "portal" | "desk" | "phone" | "shop" | "api" | "file";
            customerId?: string | null;
            /**
             * @description 只试算,不写入 · Show what would happen and write nothing
             * @default false
             */
            dryRun?: boolean;
        };
        AssessInput: {
            /** @default null */
            judgement?: components["schemas"]["Judgement"] | null;
            /**
             * @description 已核实的事实,未列出的为未知:remote_sale 通过网络、电视、电话、邮购等方式销售;in_no_reason_window 签收后七日内提出退货;excluded_and_confirmed 商品不适用无理由退货,且购买时已逐单确认;intact 商品完好;below_quality 商品或服务不符合质量要求;in_quality_window 收货后七日内提出,或符合法定解除条件;found_non_conforming 行政部门认定不合格;keeps_goods 顾客愿意留下商品;damaged_before_delivery 交付前毁损、短少;prepaid 预付款尚有未履行部分;may_rescind 符合解除条件或经营者未按约履行;in_seven_days_of_prepayment 付款后七日内要求返还;knew_the_service 签约前已接受过相同商品或服务;deceived 经营者有欺诈行为;unsafe_food 食品不符合安全标准;harmless_label_flaw 仅为不影响安全的标签瑕疵;contract_void 合同无效、被撤销或不生效;charged_wrongly 重复或错误收款;better_promise 商家有更优惠的公开承诺或约定;goodwill_granted 工作人员酌情同意 · Facts that a person established; what is not named is not known
             * @default {}
             * @example {
             *       "intact": true
             *     }
             */
            answers?: {
                [key: string]: boolean;
            };
            /**
             * @description 责任认定及理由 · Whose fault it is, with the reason
             * @default null
             */
            fault?: {
                /** @enum {string} */
                fault: "operator" | "consumer" | "neither";
                reason: string;
            } | null;
            /**
             * @description 顾客选择的依据;空为对顾客最有利的 · The ground that the customer chose; the best for them when null
             * @default null
             */
            basis?: ("NO_REASON_7D" | "QUALITY" | "NONCONFORMING_AUTH" | "PROPERTY_DAMAGE" | "PREPAID_7D" | "PREPAID" | "RESCISSION" | "PRICE_REDUCTION" | "FRAUD" | "FOOD" | "VOID_CONTRACT" | "DUPLICATE_OR_ERROR" | "CONTRACT" | "GOODWILL") | null;
            /**
             * @description 条款交由专人决定或酌情给予时,退还的比例(万分数)及理由 · The share that a person grants, where a clause leaves it to one or out of goodwill, with the reason
             * @default null
             */
            share?: {
                basisPoints: number;
                reason: string;
            } | null;
            /**
             * @description 只试算,不写入 · Show what would happen and write nothing
             * @default false
             */
            dryRun?: boolean;
        };
        /** @description 对赔偿事实的认定 · What a person established for a compensation */
        Judgement: {
            /** @description 事实是否成立 · Whether the facts are established */
            established: boolean;
            reason: string;
            /**
             * @description 仅为不影响安全的标签瑕疵 · Only a harmless flaw of the label
             * @default false
             */
            harmlessLabelFlaw?: boolean;
            /**
             * @description 明知而购买者的合理生活消费数量 · For a knowing buyer: what a household reasonably uses
             * @default null
             */
            reasonableQuantity?: number | null;
        };
        ApproveInput: {
            /** @default null */
            note?: string | null;
            /** @description 收到退货的日期 · The day on which the goods came back */
            goodsReceivedOn?: string | null;
            /**
             * @description 只试算,不写入 · Show what would happen and write nothing
             * @default false
             */
            dryRun?: boolean;
        };
        ReasonInput: {
            /**
             * @description 理由,会告知对方 · The reason, which the other side is told
             * @example 超过退货期且商品已使用
             */
            reason: string;
        };
        RepayInput: {
            /**
             * @description 已失败、作废或退票的出款 · The payout that failed, was voided or bounced
             * @example pay_01k9zj8r4qe7v8m2f0t6wq3xyb
             */
            payoutId: string;
            /** @enum {string} */
            route: "original" | "in_house" | "transfer" | "offline";
            /** @description 转账的收款账户 · Whom a transfer goes to */
            payeeId?: string | null;
            /** @description 转账所用的渠道账户 · The account that a transfer leaves by */
            channelAccountId?: string | null;
            /**
             * @description 只试算,不写入 · Show what would happen and write nothing
             * @default false
             */
            dryRun?: boolean;
        };
        HoldInput: {
            /**
             * @default needs_person
             * @enum {string}
             */
            reason?: "needs_person" | "kill_switch";
        };
        ReleaseInput: {
            channelAccountId?: string | null;
        };
        VoidInput: {
            reason: string;
        };
        RecordPaidInput: {
            /** @description 转账流水号 · The number of the transfer */
            reference: string;
            /**
             * Format: date-time
             * @description 时刻(RFC 3339,须带时区) · A moment (RFC 3339 with an offset)
             * @example 2026-11-21T09:30:00.000Z
             */
            paidAt: string;
            /** @description 付款凭证 · Proof of the payment */
            evidenceId?: string | null;
        };
        ConfirmPaidInput: Record<string, never>;
        RecordReturnedInput: {
            /** @description 账单或银行流水号 · The line of the bill or bank statement that shows it */
            reference: string;
            /**
             * Format: date-time
             * @description 款项退回商户的时间 · When the money came back to the merchant
             * @example 2026-11-21T09:30:00.000Z
             */
            returnedAt: string;
            /** @description 退回凭证 · Proof of the return */
            evidenceId?: string | null;
            reason: string;
        };
        HandleAbnormalInput: {
            /** @description 顾客本人的银行卡(登记在退款单上);空:退回商户,再另行付给顾客 · A bank card of the customer, recorded on the case; null brings the money back to the merchant, who then pays another way */
            payeeId: string | null;
        };
        BankBatchInput: {
            /** @example cha_01k9zj8r4qe7v8m2f0t6wq3xyb */
            channelAccountId: string;
            /** @default CNY */
            currency?: components["schemas"]["Currency"];
            /** @description 要求银行付款的日期,空为当天 · The day on which the bank is asked to pay; null is today */
            executeOn?: string | null;
        };
        DiscardBatchInput: {
            reason: string;
        };
        DownloadBatchInput: {
            /**
             * @description 再次下载的理由 · Why it is downloaded again
             * @default null
             */
            reason?: string | null;
        };
        CloseBankLineInput: {
            note: string;
        };
        /** @description 退款改付的收款账户 · An account that the refund goes to instead */
        PayeeInput: {
            payee: components["schemas"]["AlipayPayeeInput"] | components["schemas"]["WechatPayeeInput"] | components["schemas"]["BankPayeeInput"];
            consent: components["schemas"]["PayeeConsentInput"];
            /**
             * @description 收款人不是顾客本人时的理由 · Why the money goes to somebody other than the customer
             * @default null
             */
            nameReason?: string | null;
        };
        AlipayPayeeInput: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "alipay_account";
            /**
             * @default logon_id
             * @enum {string}
             */
            identityType?: "user_id" | "logon_id" | "open_id";
            /**
             * @description 支付宝账号或用户号 · Logon id or user id
             * @example 13800001234
             */
            identity: string;
            /**
             * @description 收款人姓名 · Name of the payee
             * @example 李雷
             */
            name: string;
        };
        WechatPayeeInput: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "wechat_openid";
            /** @description 在转账所用应用下的 openid · The openid in the app that transfers */
            openid: string;
            /**
             * @description 收款人姓名 · Name of the payee
             * @example 李雷
             */
            name: string;
        };
        BankPayeeInput: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "bank_account";
            /** @description 银行账号 · Account number or IBAN */
            account: string;
            /**
             * @description 收款人姓名 · Name of the payee
             * @example 李雷
             */
            name: string;
            bankName: string;
            /**
             * @description 联行号 · CNAPS code of the branch
             * @default null
             */
            cnaps?: string | null;
            /** @default null */
            bic?: string | null;
            /** @default null */
            province?: string | null;
            /** @default null */
            city?: string | null;
        };
        PayeeConsentInput: {
            /** @enum {string} */
            how: "in_writing" | "by_phone" | "in_person" | "online";
            /** @description 表示同意的人 · Who of the customer’s side agreed */
            by: string;
            /**
             * Format: date-time
             * @description 时刻(RFC 3339,须带时区) · A moment (RFC 3339 with an offset)
             * @example 2026-11-21T09:30:00.000Z
             */
            at: string;
            /** @description 同意的凭证(本退款单的材料) · Proof of it: a piece of evidence of this case */
            evidenceId?: string | null;
        };
        PayoutStopInput: {
            /** @description 空:全部渠道 · Null stops everything */
            channelAccountId?: string | null;
            reason: string;
        };
        LiftStopInput: {
            reason: string;
        };
        PayoutLimitInput: {
            /** @default CNY */
            currency?: components["schemas"]["Currency"];
            perPayout?: components["schemas"]["MoneyInput"] | null;
            perDay?: components["schemas"]["MoneyInput"] | null;
        };
        BooksInput: {
            /**
             * @description CAS 企业会计准则,SBE 小企业会计准则 · CAS enterprise, SBE small-enterprise standards
             * @enum {string}
             */
            standard: "CAS" | "SBE";
            /**
             * @description 一般纳税人或小规模 · General or small-scale taxpayer
             * @enum {string}
             */
            taxpayer: "general" | "small";
            /** @description 年度报告已批准到哪一年 · The last year whose report is approved */
            reportsApprovedThrough: number | null;
            incomeTaxBasisPoints: number;
            surplusReserveBasisPoints: number;
        };
        AccountMappingInput: {
            account: string;
            /** @description null 恢复默认 · Null goes back to the standard’s */
            shown: {
                number: string;
                name: components["schemas"]["Text"];
            } | null;
        };
        /** @description 中英文本 · A text in both languages */
        Text: {
            zh: string;
            en: string;
        };
        PeriodMoveInput: {
            /**
             * @description 会计期间 · A month of the books
             * @example 2026-10
             */
            period: string;
            /** @enum {string} */
            move: "propose_close" | "confirm_close" | "return_close" | "ask_reopen" | "confirm_reopen" | "refuse_reopen";
            /** @default null */
            reason?: string | null;
            /**
             * @description 只试算,不写入 · Show what would happen and write nothing
             * @default false
             */
            dryRun?: boolean;
        };
        NumberingInput: {
            /**
             * @description 会计期间 · A month of the books
             * @example 2026-10
             */
            period: string;
            through?: string | null;
        };
        /** @description 手工入账的事项 · Something booked by hand */
        BooksEventInput: {
            /**
             * @description 只试算,不写入 · Show what would happen and write nothing
             * @default false
             */
            dryRun?: boolean;
            event: {
                /** @constant */
                kind: "goods_written_down";
                /** @example sto_01k9zj8r4qe7v8m2f0t6wq3xyb */
                storeId: string;
                caseId?: string | null;
                /** @description 单据或事由 · What people call the matter */
                reference: string;
                /**
                 * @description 来源,同一来源只入账一次 · Where it comes from; nothing is booked twice under one source
                 * @example bill:alipay:2026-10:fee
                 */
                source: string;
                occurredAt?: string | null;
                cost: components["schemas"]["MoneyInput"];
                worth: components["schemas"]["MoneyInput"];
            } | {
                /** @constant */
                kind: "goods_scrapped";
                /** @example sto_01k9zj8r4qe7v8m2f0t6wq3xyb */
                storeId: string;
                caseId?: string | null;
                /** @description 单据或事由 · What people call the matter */
                reference: string;
                /**
                 * @description 来源,同一来源只入账一次 · Where it comes from; nothing is booked twice under one source
                 * @example bill:alipay:2026-10:fee
                 */
                source: string;
                occurredAt?: string | null;
                cost: components["schemas"]["MoneyInput"];
                /** @default false */
                abnormal?: boolean;
                inputVat?: components["schemas"]["MoneyInput"] | null;
            } | {
                /** @constant */
                kind: "goods_repaired";
                /** @example sto_01k9zj8r4qe7v8m2f0t6wq3xyb */
                storeId: string;
                caseId?: string | null;
                /** @description 单据或事由 · What people call the matter */
                reference: string;
                /**
                 * @description 来源,同一来源只入账一次 · Where it comes from; nothing is booked twice under one source
                 * @example bill:alipay:2026-10:fee
                 */
                source: string;
                occurredAt?: string | null;
                cost: components["schemas"]["MoneyInput"];
            } | {
                /** @constant */
                kind: "recourse";
                /** @example sto_01k9zj8r4qe7v8m2f0t6wq3xyb */
                storeId: string;
                caseId?: string | null;
                /** @description 单据或事由 · What people call the matter */
                reference: string;
                /**
                 * @description 来源,同一来源只入账一次 · Where it comes from; nothing is booked twice under one source
                 * @example bill:alipay:2026-10:fee
                 */
                source: string;
                occurredAt?: string | null;
                amount: components["schemas"]["MoneyInput"];
                /** @enum {string} */
                against: "6601.return_freight" | "6601.repair" | "6711.compensation";
            } | {
                /** @constant */
                kind: "unclaimed";
                /** @example sto_01k9zj8r4qe7v8m2f0t6wq3xyb */
                storeId: string;
                /** @example case_01k9zj8r4qe7v8m2f0t6wq3xyb */
                caseId: string;
                /** @description 单据或事由 · What people call the matter */
                reference: string;
                /**
                 * @description 来源,同一来源只入账一次 · Where it comes from; nothing is booked twice under one source
                 * @example bill:alipay:2026-10:fee
                 */
                source: string;
                occurredAt?: string | null;
                amount: components["schemas"]["MoneyInput"];
            } | {
                /** @constant */
                kind: "channel_fee";
                /** @example sto_01k9zj8r4qe7v8m2f0t6wq3xyb */
                storeId: string;
                caseId?: string | null;
                /** @description 单据或事由 · What people call the matter */
                reference: string;
                /**
                 * @description 来源,同一来源只入账一次 · Where it comes from; nothing is booked twice under one source
                 * @example bill:alipay:2026-10:fee
                 */
                source: string;
                occurredAt?: string | null;
                moneyAccount: string;
                fee: components["schemas"]["MoneyInput"];
            } | {
                /** @constant */
                kind: "channel_fee_returned";
                /** @example sto_01k9zj8r4qe7v8m2f0t6wq3xyb */
                storeId: string;
                caseId?: string | null;
                /** @description 单据或事由 · What people call the matter */
                reference: string;
                /**
                 * @description 来源,同一来源只入账一次 · Where it comes from; nothing is booked twice under one source
                 * @example bill:alipay:2026-10:fee
                 */
                source: string;
                occurredAt?: string | null;
                moneyAccount: string;
                fee: components["schemas"]["MoneyInput"];
            } | {
                /** @constant */
                kind: "closure_reclass";
                /** @example sto_01k9zj8r4qe7v8m2f0t6wq3xyb */
                storeId: string;
                caseId?: string | null;
                /** @description 单据或事由 · What people call the matter */
                reference: string;
                /**
                 * @description 来源,同一来源只入账一次 · Where it comes from; nothing is booked twice under one source
                 * @example bill:alipay:2026-10:fee
                 */
                source: string;
                occurredAt?: string | null;
                /** @enum {string} */
                liability: "2204.stored_value" | "2204.gift_card" | "2204.points" | "2204.membership";
                net: components["schemas"]["MoneyInput"];
                tax: components["schemas"]["MoneyInput"];
            } | {
                /** @constant */
                kind: "closure_provision";
                /** @example sto_01k9zj8r4qe7v8m2f0t6wq3xyb */
                storeId: string;
                caseId?: string | null;
                /** @description 单据或事由 · What people call the matter */
                reference: string;
                /**
                 * @description 来源,同一来源只入账一次 · Where it comes from; nothing is booked twice under one source
                 * @example bill:alipay:2026-10:fee
                 */
                source: string;
                occurredAt?: string | null;
                amount: components["schemas"]["MoneyInput"];
                /** @enum {string} */
                what: "closure" | "litigation";
            };
        };
        ReversalInput: {
            reason: string;
        };
        ExpectedReturnsInput: {
            /**
             * @description 会计期间 · A month of the books
             * @example 2026-10
             */
            period: string;
            /**
             * @description 预计退货率(百万分之);不填按近一年 · Expected rate in millionths; the last year’s unless told
             * @default null
             */
            returnRatePpm?: number | null;
            /** @default 7 */
            windowDays?: number;
            /**
             * @description 只试算,不写入 · Show what would happen and write nothing
             * @default false
             */
            dryRun?: boolean;
        };
        RedInvoiceApplyInput: {
            blueInvoiceNumber: string;
            /** @description 购方已用途确认或入账确认 · The buyer confirmed use or booking */
            buyerConfirmed: boolean;
            /**
             * @default seller
             * @enum {string}
             */
            initiator?: "seller" | "buyer";
            at?: string | null;
            /**
             * @description 只试算,不写入 · Show what would happen and write nothing
             * @default false
             */
            dryRun?: boolean;
        };
        RedInvoiceAnswerInput: {
            agree: boolean;
            at?: string | null;
            /**
             * @description 只试算,不写入 · Show what would happen and write nothing
             * @default false
             */
            dryRun?: boolean;
        };
        RedInvoiceIssueInput: {
            invoiceNumber: string;
            /**
             * Format: date
             * @description 日期 · A calendar date
             * @example 2026-11-21
             */
            issuedOn: string;
            /**
             * @description 只试算,不写入 · Show what would happen and write nothing
             * @default false
             */
            dryRun?: boolean;
        };
        RedInvoiceAsideInput: {
            why: string;
            /**
             * @description 只试算,不写入 · Show what would happen and write nothing
             * @default false
             */
            dryRun?: boolean;
        };
        ReconciliationInput: {
            /** @example cha_01k9zj8r4qe7v8m2f0t6wq3xyb */
            channelAccountId: string;
            /**
             * Format: date
             * @description 渠道自己的账单日 · The channel’s own day
             * @example 2026-11-21
             */
            day: string;
            /**
             * @description 不再有后一日的账单:当日缺失立即列为差异 · No later bill will come: what is missing on the day is a break at once
             * @default false
             */
            final?: boolean;
        };
        ExplainBreakInput: {
            note: string;
        };
        ProposeBreakVoucherInput: {
            /** @description 承担的门店;空为退款单的门店,或商户的第一家店 · The store that bears it; null for that of the refund, or else the merchant’s first */
            storeId?: string | null;
            note: string;
        };
        HandOnPaymentInput: {
            /** @example sto_01k9zj8r4qe7v8m2f0t6wq3xyb */
            storeId: string;
        };
        /** @description 渠道账户 · A channel account */
        ChannelAccountInput: components["schemas"]["AlipayAccountInput"] | components["schemas"]["WechatPayAccountInput"] | components["schemas"]["StripeAccountInput"] | components["schemas"]["BankAccountInput"];
        /** @description 支付宝账户 · An account at Alipay */
        AlipayAccountInput: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "alipay";
            /** @example 支付宝·总店 */
            label: string;
            /** @example https://openapi.alipay.com/gateway.do */
            gatewayUrl: string;
            /** @example 2021000000000000 */
            appId: string;
            /** @default null */
            sellerId?: string | null;
            /**
             * @description 渠道通知的地址(本系统 /notify/…) · Where the channel sends its notifications
             * @default null
             */
            notifyUrl?: string | null;
            /** @description 应用私钥(PKCS#8 或 PKCS#1,PEM 或 base64),只写不读 · Private key of the app (PKCS#8 or PKCS#1, PEM or base64); never shown again */
            merchantPrivateKey: string;
            /** @description 支付宝公钥 · Public key of Alipay */
            channelPublicKey: string;
        };
        /** @description 微信支付商户号 · A merchant number at WeChat Pay */
        WechatPayAccountInput: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "wechat_pay";
            /** @example 微信支付·总店 */
            label: string;
            /** @default https://api.mch.weixin.qq.com */
            apiUrl?: string;
            /** @example 1900000001 */
            mchId: string;
            /**
             * @description 转账所用应用的 appid · The app whose openids transfers go to
             * @default null
             */
            appId?: string | null;
            /**
             * @description 渠道通知的地址(本系统 /notify/…) · Where the channel sends its notifications
             * @default null
             */
            notifyUrl?: string | null;
            /** @description 商户证书序列号 · Serial of the merchant certificate */
            merchantSerial: string;
            /** @description 商户私钥,只写不读 · Private key of the merchant; never shown again */
            merchantPrivateKey: string;
            /** @description APIv3 密钥(32 字节),只写不读 · APIv3 key of 32 bytes; never shown again */
            apiV3Key: string;
            platformKeys: components["schemas"]["WechatPlatformKeyInput"][];
        };
        WechatPlatformKeyInput: {
            /** @description 证书序列号或公钥 ID · Serial of the certificate, or id of the public key */
            id: string;
            /** @description 平台证书或公钥 · Platform certificate or public key */
            key: string;
        };
        /** @description Stripe 账户 · An account at Stripe */
        StripeAccountInput: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "stripe";
            /** @example Stripe */
            label: string;
            /** @default https://api.stripe.com */
            apiUrl?: string;
            /** @default null */
            accountId?: string | null;
            /** @description 密钥,只写不读 · Secret key; never shown again */
            secretKey: string;
            /** @description Webhook 签名密钥,只写不读 · Signing secret of the webhook; never shown again */
            webhookSecret: string;
        };
        /** @description 银行付款账户 · A bank account that is paid from by files */
        BankAccountInput: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "bank";
            /** @example 工商银行·基本户 */
            label: string;
            bankName: string;
            holderName: string;
            /** @description 付款账号,只显示末四位 · Shown by its last four digits */
            accountNumber: string;
            /** @default null */
            bic?: (string & (unknown & unknown)) | null;
            /**
             * @description 联行号 · The CNAPS code of the branch
             * @default null
             */
            cnaps?: (string & (unknown & unknown)) | null;
            /** @enum {string} */
            fileFormat: "pain.001" | "sheet";
            /**
             * @description 整批一笔扣款 · One debit for the whole file
             * @default false
             */
            batchBooking?: boolean;
            /** @default 500 */
            transfersPerFile?: number;
        };
        /**
         * @description 权限 · A permission
         * @enum {string}
         */
        Scope: "merchants:read" | "merchants:manage" | "stores:read" | "stores:write" | "customers:read" | "customers:read_sensitive" | "customers:write" | "orders:read" | "orders:write" | "cases:read" | "cases:claim" | "cases:assess" | "cases:approve" | "payouts:read" | "payouts:write" | "payouts:release" | "ledger:read" | "ledger:write" | "ledger:close" | "events:read" | "channels:read" | "channels:write" | "keys:read" | "keys:write" | "policies:read" | "policies:write" | "policies:publish" | "law:read" | "law:write" | "law:confirm";
        ApiKeyInput: {
            /** @example 收银系统 */
            label: string;
            scopes: components["schemas"]["Scope"][];
            staffId?: string | null;
            /** @default null */
            staffName?: string | null;
        };
        /** @description 政策草稿 · A draft of a policy */
        PolicyDraftInput: {
            document: components["schemas"]["PolicyDocument"];
        };
        /** @description 退款政策文件 · A refund policy as data */
        PolicyDocument: {
            title: components["schemas"]["Text"];
            currency: components["schemas"]["Currency"];
            /**
             * @default national
             * @enum {string}
             */
            jurisdiction?: "national" | "beijing" | "shanghai";
            /**
             * Format: date
             * @description 日期 · A calendar date
             * @example 2026-11-21
             */
            effectiveFrom: string;
            stores?: {
                code: string;
                /**
                 * Format: date
                 * @description 日期 · A calendar date
                 * @example 2026-11-21
                 */
                effectiveFrom: string;
            }[];
            /** @default false */
            onlyThoseStores?: boolean;
            sells: ("goods" | "service" | "stored_value" | "sessions" | "term")[];
            sales: ("online" | "remote" | "shop")[];
            /** @default [] */
            tiers?: string[];
            clauses: components["schemas"]["PolicyClause"][];
            standards: components["schemas"]["PolicyStandards"];
            /** @default [] */
            notices?: components["schemas"]["LongText"][];
        };
        PolicyClause: {
            id: string;
            title: components["schemas"]["Text"];
            /** @default null */
            note?: components["schemas"]["LongText"] | null;
            when: components["schemas"]["PolicyCondition"];
            gives: components["schemas"]["PolicyOutcome"];
        };
        /** @description 中英长文本 · A longer text in both languages */
        LongText: {
            zh: string;
            en: string;
        };
        /** @description 适用条件:写出的各项须同时满足 · When a clause applies: every part that is given must hold */
        PolicyCondition: {
            /** @default null */
            causes?: ("no_reason" | "quality" | "price_or_fraud" | "logistics" | "misunderstanding" | "unclear_contract" | "system_error")[] | null;
            /** @default null */
            faults?: ("operator" | "consumer" | "neither")[] | null;
            /** @default null */
            subjects?: ("goods" | "service" | "stored_value" | "sessions" | "term")[] | null;
            /** @default null */
            goodsClasses?: ("ordinary" | "custom" | "perishable" | "digital" | "press" | "safety" | "activation" | "near_expiry")[] | null;
            /** @default null */
            exclusionConfirmed?: boolean | null;
            /** @default null */
            sales?: ("online" | "remote" | "shop")[] | null;
            /** @default null */
            tiers?: string[] | null;
            /** @default null */
            hadServiceBefore?: boolean | null;
            /** @default null */
            days?: components["schemas"]["PolicyRange"] | null;
            /**
             * @description 已使用比例(万分数) · Used, in basis points
             * @default null
             */
            usage?: components["schemas"]["PolicyRange"] | null;
            amount?: {
                from?: components["schemas"]["MoneyInput"] | null;
                below?: components["schemas"]["MoneyInput"] | null;
            } | null;
            /** @default null */
            refundsInYear?: components["schemas"]["PolicyRange"] | null;
        };
        /** @description 含两端;to 为空表示不限 · Both ends included; no `to` is without end */
        PolicyRange: {
            /** @default 0 */
            from?: number;
            /** @default null */
            to?: number | null;
        };
        PolicyOutcome: {
            /** @constant */
            kind: "refund";
            /**
             * @default {
             *       "by": "all",
             *       "basisPoints": 10000
             *     }
             */
            share?: components["schemas"]["PolicyShare"];
            /** @default null */
            usedAt?: ("free" | "bonus_first" | "discounted" | "list") | null;
            fee?: components["schemas"]["PolicyFee"];
            /**
             * @default merchant
             * @enum {string}
             */
            freight?: "merchant" | "customer";
            /** @default false */
            goodsComeBack?: boolean;
        } | {
            /** @constant */
            kind: "review";
        } | {
            /** @constant */
            kind: "decline";
            reason: components["schemas"]["LongText"];
        };
        /** @description 退还比例(万分数) · The share given back, in basis points */
        PolicyShare: {
            /** @constant */
            by: "all";
            basisPoints: number;
        } | {
            /** @constant */
            by: "days";
            steps: {
                /** @default null */
                upTo?: number | null;
                basisPoints: number;
            }[];
        } | {
            /** @constant */
            by: "usage";
            steps: {
                /** @default null */
                upTo?: number | null;
                basisPoints: number;
            }[];
        };
        PolicyFee: {
            /** @constant */
            kind: "none";
        } | {
            /** @constant */
            kind: "fixed";
            amount: components["schemas"]["MoneyInput"];
            provableLoss?: components["schemas"]["MoneyInput"] | null;
        } | {
            /** @constant */
            kind: "percent";
            basisPoints: number;
            most?: components["schemas"]["MoneyInput"] | null;
            provableLoss?: components["schemas"]["MoneyInput"] | null;
        };
        PolicyStandards: {
            payWithinDays: {
                noReason: number;
                others: number;
                /** @default null */
                prepaid?: number | null;
            };
            appealDays: number;
            refundBeforeReturn: boolean;
            shipping: {
                refundOutbound: boolean;
                deductLostFreeShipping: boolean;
            };
            gifts: {
                deductKept: boolean;
            };
            ways: ("original" | "bank_transfer" | "cash" | "store_credit")[];
            otherWayNeedsConsent: boolean;
            materials: {
                causes: ("no_reason" | "quality" | "price_or_fraud" | "logistics" | "misunderstanding" | "unclear_contract" | "system_error")[];
                needed: ("order_number" | "photos" | "tracking_number" | "test_report" | "chat_record" | "payment_record" | "contract_copy" | "medical_proof" | "bank_account" | "identity_number" | "identity_photo" | "physical_card" | "paper_invoice" | "original_box" | "telephone")[];
            }[];
            approval: {
                automaticBelow?: components["schemas"]["MoneyInput"] | null;
                /**
                 * @description 近十二个月退款超过此次数的顾客,仍由人核实 · A customer with more refunds than this in twelve months is looked at by a person all the same
                 * @default 3
                 */
                automaticRefundsInYear?: number;
                /** @description 系统自动核准的每日总额;空为不限 · What may be paid without a person in one day; null for no limit */
                automaticPerDay?: components["schemas"]["MoneyInput"] | null;
                secondPersonFrom: components["schemas"]["MoneyInput"];
            };
            compensation: {
                fraudMultiple: number;
                fraudLeast: components["schemas"]["MoneyInput"];
                foodMultiple: number;
                foodLeast: components["schemas"]["MoneyInput"];
                goodwillUpTo?: components["schemas"]["MoneyInput"] | null;
            };
            closureNoticeDays: number;
            cards?: {
                /** @default null */
                registeredEndsAfterMonths?: number | null;
                /** @default null */
                anonymousEndsAfterMonths?: number | null;
                /** @enum {string} */
                afterEnd: "exchange" | "forfeit";
                replacesLost: boolean;
                transferable: boolean;
                transferFee?: components["schemas"]["PolicyFee"];
                /** @enum {string} */
                interest: "statutory" | "better" | "none";
                remindsBeforeRenewal: boolean;
            } | null;
        };
        /** @description YAML 或 JSON 文本 · A policy as YAML or JSON text */
        PolicyFileInput: {
            text: string;
        };
        PolicyDiffInput: {
            before: components["schemas"]["PolicyDocument"];
            after: components["schemas"]["PolicyDocument"];
        };
        SimulationInput: {
            /** @description 现行政策 · The policy as it is */
            before: components["schemas"]["PolicyDocument"];
            /** @description 拟改为 · The policy as it would be */
            after: components["schemas"]["PolicyDocument"];
            /**
             * Format: date
             * @description 日期 · A calendar date
             * @example 2026-11-21
             */
            from: string;
            /**
             * Format: date
             * @description 日期 · A calendar date
             * @example 2026-11-21
             */
            to: string;
        };
        /** @description 法律数据的修订提议 · A proposed amendment of the law */
        LawAmendmentInput: {
            change: components["schemas"]["LawArticleChangeInput"] | components["schemas"]["LawRatesChangeInput"] | components["schemas"]["LawRestDaysChangeInput"] | components["schemas"]["LawWithdrawalInput"];
            source: {
                /** @description 来源文件 · The document that was read */
                document: string;
                /** @default null */
                address?: string | null;
                /**
                 * Format: date
                 * @description 查阅日期 · The day on which it was read
                 * @example 2026-11-21
                 */
                readOn: string;
            };
        };
        /** @description 新增条文或条文的新版本 · A new article, or a version of one */
        LawArticleChangeInput: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "article";
            statute: {
                code: string;
                /** @default null */
                name?: components["schemas"]["Text"] | null;
                /** @default null */
                jurisdiction?: ("national" | "beijing" | "shanghai") | null;
            };
            article: {
                number: string;
                text: components["schemas"]["LongText"];
                /**
                 * @description verified:已对照原文 · verified: read in the source that is named
                 * @enum {string}
                 */
                status: "verified" | "from_memory";
                /**
                 * Format: date
                 * @description 日期 · A calendar date
                 * @example 2026-11-21
                 */
                from: string;
                to?: string | null;
            };
        };
        /** @description 利率:接在已有日期之后(或之前) · Rates, directly after the days that are known, or before them */
        LawRatesChangeInput: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "rates";
            /** @enum {string} */
            series: "LPR_1Y" | "DEPOSIT_1Y" | "VAT_SMALL_SCALE";
            entries: {
                /**
                 * Format: date
                 * @description 日期 · A calendar date
                 * @example 2026-11-21
                 */
                from: string;
                /** @description 百万分之几:30000 即 3.0% · Parts per million: 30000 is 3.0 % */
                ratePpm: number;
            }[];
            /**
             * Format: date
             * @description 日期 · A calendar date
             * @example 2026-11-21
             */
            through: string;
            /**
             * @description verified:已对照原文 · verified: read in the source that is named
             * @enum {string}
             */
            status: "verified" | "from_memory";
        };
        /** @description 一年的放假与调休安排 · The rest days of one year */
        LawRestDaysChangeInput: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "rest_days";
            restYear: {
                year: number;
                periods: {
                    name: string;
                    /**
                     * Format: date
                     * @description 日期 · A calendar date
                     * @example 2026-11-21
                     */
                    from: string;
                    /**
                     * Format: date
                     * @description 日期 · A calendar date
                     * @example 2026-11-21
                     */
                    through: string;
                }[];
                workingWeekends: string[];
                /**
                 * @description verified:已对照原文 · verified: read in the source that is named
                 * @enum {string}
                 */
                status: "verified" | "from_memory";
            };
        };
        /** @description 撤回一项已确认的修订 · Takes a confirmed amendment back */
        LawWithdrawalInput: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "withdrawal";
            /** @example lam_01k9zj8r4qe7v8m2f0t6wq3xyb */
            amendmentId: string;
        };
        LawAmendmentDeclineInput: {
            reason: string;
        };
        /** @description 新商户与其首个密钥 · A new merchant and its first key */
        NewMerchant: {
            merchant: components["schemas"]["Merchant"];
            key: components["schemas"]["NewApiKey"];
        };
        /** @description 商户 · A merchant */
        Merchant: {
            /** @example mer_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            name: string;
            currency: components["schemas"]["Currency"];
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
        };
        /** @description 新密钥 · A new key with its secret */
        NewApiKey: {
            /** @example key_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            label: string;
            scopes: components["schemas"]["Scope"][];
            actor: components["schemas"]["Actor"];
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            revokedAt: string | null;
            /** @description 仅此一次显示 · Shown this once */
            secret: string;
        };
        /** @description 操作人 · Who did it */
        Actor: {
            /** @enum {string} */
            kind: "staff" | "customer" | "integration" | "rule";
            id: string;
            name: string;
        };
        /** @description 错误(RFC 9457) · A problem (RFC 9457) */
        Problem: {
            /** @description 代码说明的地址 · Where the code is explained */
            type: string;
            /** @description 状态的名称 · The name of the status */
            title: string;
            status: number;
            /** @description 按 Accept-Language 的说明 · What is wrong, in the language asked for */
            detail: string;
            detailZh: string;
            detailEn: string;
            instance: string;
            code: components["schemas"]["ProblemCode"];
            /** @description 逐项错误 · What is wrong with each part of the input */
            errors: {
                /** @enum {string} */
                in: "body" | "query" | "path" | "header";
                /** @description 出错位置(JSON Pointer) · Where it is wrong (JSON Pointer) */
                pointer: string;
                code: components["schemas"]["ProblemCode"];
                detail: string;
                detailZh: string;
                detailEn: string;
            }[];
            /** @description 有用的数值,例如最多可退金额 · Helpful facts, such as the largest amount that can be refunded */
            details: {
                [key: string]: unknown;
            };
            requestId: string;
        };
        /**
         * @description 拒绝理由代码 · A code of the refusal register
         * @enum {string}
         */
        ProblemCode: "input_invalid" | "amount_invalid" | "currency_mismatch" | "body_too_large" | "media_type_unsupported" | "json_malformed" | "key_missing" | "key_unknown" | "scope_missing" | "too_many_requests" | "route_unknown" | "method_not_allowed" | "idempotency_key_missing" | "idempotency_key_invalid" | "idempotency_key_reused" | "idempotency_in_flight" | "if_match_missing" | "version_stale" | "facts_changed" | "not_found" | "already_exists" | "cursor_invalid" | "order_conflict" | "order_totals_disagree" | "order_discount_exceeds_goods" | "receipt_recorded" | "received_before_placed" | "order_not_received" | "payment_conflict" | "wrong_charge_has_case" | "claim_empty" | "claim_line_unknown" | "claim_line_repeated" | "quantity_exceeds_refundable" | "claimant_mismatch" | "move_not_allowed" | "maker_is_checker" | "second_approver_is_first" | "appeal_same_assessor" | "nothing_to_refund" | "date_in_future" | "goods_not_received" | "reason_required" | "appeal_window_closed" | "basis_not_fitting" | "policy_missing" | "policy_unlawful" | "policy_author_publishes" | "policy_backdated" | "policy_move_not_allowed" | "policy_file_unreadable" | "law_proposer_confirms" | "law_amendment_decided" | "law_statute_unknown" | "law_statute_named" | "law_nothing_new" | "law_days_known" | "law_days_missing" | "law_withdrawal_blocked" | "dates_out_of_order" | "payout_not_for_bank_file" | "bank_batch_empty" | "bank_batch_move_not_allowed" | "bank_batch_maker_releases" | "bank_account_disabled" | "bank_file_other_account" | "bank_file_downloaded" | "card_conflict" | "card_entry_conflict" | "card_balance_exceeded" | "order_bought_card" | "card_ended" | "bill_unreadable" | "bill_not_available" | "break_closed" | "break_has_no_proposal" | "break_no_voucher" | "break_maker_books" | "break_being_booked" | "break_not_a_payment" | "store_unknown" | "refundable_exceeded" | "creditable_exceeded" | "evidence_empty" | "evidence_type_not_allowed" | "evidence_limit" | "payout_move_not_allowed" | "payout_recorder_confirms" | "payout_recorder_returns" | "payee_missing" | "payee_unfit" | "payee_consent_missing" | "payee_name_differs" | "payee_recorder_repays" | "payout_checker_is_approver" | "proof_required" | "abnormal_not_carried" | "route_not_offered" | "channel_key_unusable" | "channel_url_not_allowed" | "file_encoding_unknown" | "file_layout_unknown" | "file_unreadable" | "cell_invalid" | "operation_unknown" | "calendar_missing" | "rate_missing" | "calculation_input_invalid" | "ledger_unbalanced" | "account_unknown" | "account_number_taken" | "books_standard_fixed" | "event_not_in_standard" | "entry_not_by_hand" | "nothing_to_book" | "source_booked" | "period_not_over" | "period_earlier_open" | "period_later_closed" | "period_closed" | "period_move_not_allowed" | "period_second_person" | "red_invoice_move_not_allowed" | "export_too_large" | "internal_error" | "not_ready";
        /** @description 门店 · A store */
        Store: {
            /** @example sto_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            code: string;
            name: string;
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
        };
        /** @description 顾客 · A customer */
        Customer: {
            /** @example cus_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            reference: string;
            name: string;
            /**
             * @description 没有敏感权限时打码 · Masked without customers:read_sensitive
             * @example 138****5678
             */
            phone: string | null;
            email: string | null;
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
        };
        /** @description 订单 · An order */
        Order: {
            /** @example ord_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            number: string;
            /** @example sto_01k9zj8r4qe7v8m2f0t6wq3xyb */
            storeId: string;
            customerId: string | null;
            currency: components["schemas"]["Currency"];
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            placedAt: string;
            receivedOn: string | null;
            lines: components["schemas"]["OrderLine"][];
            discounts: components["schemas"]["Discount"][];
            gifts: components["schemas"]["Gift"][];
            shippingPaid: components["schemas"]["Money"];
            freeShipping: components["schemas"]["FreeShipping"] | null;
            tenders: components["schemas"]["Tender"][];
            invoiced: components["schemas"]["Money"];
            credited: components["schemas"]["Money"];
            agreed: components["schemas"]["Agreement"];
            version: number;
        };
        OrderLine: {
            id: string;
            sku: string;
            title: string;
            unitPrice: components["schemas"]["Money"];
            quantity: number;
            lineDiscount: components["schemas"]["Money"];
            taxRateBasisPoints: number;
            unitCost: components["schemas"]["Money"] | null;
            noReasonExclusion: ("custom" | "perishable" | "digital" | "press" | "safety" | "activation" | "near_expiry") | null;
            exclusionConfirmed: boolean;
            returnedQuantity: number;
            refunded: components["schemas"]["Money"];
        };
        /**
         * @description 金额:十进制文本,不是数字 · An amount as decimal text, never as a number
         * @example {
         *       "currency": "CNY",
         *       "amount": "129.00"
         *     }
         */
        Money: {
            currency: components["schemas"]["Currency"];
            amount: string;
        };
        Discount: {
            id: string;
            label: string;
            amount: components["schemas"]["Money"];
            threshold: components["schemas"]["Money"] | null;
        };
        Gift: {
            id: string;
            title: string;
            price: components["schemas"]["Money"];
            settled: boolean;
        };
        FreeShipping: {
            threshold: components["schemas"]["Money"];
            standardFee: components["schemas"]["Money"];
        };
        Tender: {
            /** @example tnd_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            reference: string;
            /** @enum {string} */
            kind: "alipay" | "wechat_pay" | "stripe" | "bank_card" | "cash" | "stored_value" | "gift_card" | "points";
            amount: components["schemas"]["Money"];
            refunded: components["schemas"]["Money"];
            reserved: components["schemas"]["Money"];
            /** @description 还可退 · What can still be refunded */
            refundable: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            paidAt: string;
            merchantTradeNumber: string | null;
            channelTradeNumber: string | null;
            channelAccountId: string | null;
        };
        Agreement: {
            sale: ("online" | "remote" | "shop") | null;
            tier: string | null;
            consent: components["schemas"]["Consent"] | null;
        };
        Consent: {
            policyVersion: number;
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            shownAt: string;
            agreedAt: string | null;
            /** @enum {string} */
            how: "ticked" | "signed" | "message" | "recorded_call";
            proofHash: string;
        };
        BulkOrdersResult: {
            created: number;
            unchanged: number;
            received: number;
            refused: number;
            results: components["schemas"]["BulkOrderResult"][];
        };
        /** @description 单条结果 · What became of one order */
        BulkOrderResult: {
            index: number;
            number: string | null;
            /**
             * @description received:已登记的订单补上签收日期 · received: a known order that now has its day of receipt
             * @enum {string}
             */
            outcome: "created" | "unchanged" | "received" | "refused";
            orderId: string | null;
            problem: components["schemas"]["Problem"] | null;
        };
        /** @description 预付卡 · A prepaid card */
        Card: {
            /** @example crd_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            number: string;
            /** @enum {string} */
            kind: "stored_value" | "sessions" | "term" | "hybrid" | "tiered";
            title: string;
            /** @example sto_01k9zj8r4qe7v8m2f0t6wq3xyb */
            storeId: string;
            customerId: string | null;
            currency: components["schemas"]["Currency"];
            /**
             * Format: date
             * @description 日期 · A calendar date
             * @example 2026-11-21
             */
            openedOn: string;
            hadServiceBefore: boolean | null;
            agreedRatePpm: number | null;
            taxRateBasisPoints: number;
            /** @enum {string} */
            status: "active" | "ended";
            /** @description 储值余额(含赠送) · Money left, bonus included */
            balance: components["schemas"]["Money"] | null;
            sessionsLeft: number | null;
            /** @description 到期日(停卡已顺延) · The last day, put off by pauses */
            runsTo: string | null;
            lots: components["schemas"]["CardPurchase"][];
            uses: components["schemas"]["CardUse"][];
            pauses: components["schemas"]["CardPause"][];
            version: number;
        };
        CardPurchase: {
            id: string;
            /** @example ord_01k9zj8r4qe7v8m2f0t6wq3xyb */
            orderId: string;
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            boughtAt: string;
            paid: components["schemas"]["Money"];
            bonus: components["schemas"]["Money"];
            sessions: number | null;
            bonusSessions: number | null;
            listPricePerSession: components["schemas"]["Money"] | null;
            from: string | null;
            to: string | null;
            refunded: components["schemas"]["Money"];
        };
        CardUse: {
            id: string;
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            usedAt: string;
            face: components["schemas"]["Money"];
            list: components["schemas"]["Money"] | null;
            sessions: number;
            title: string;
        };
        CardPause: {
            /**
             * Format: date
             * @description 日期 · A calendar date
             * @example 2026-11-21
             */
            from: string;
            /**
             * Format: date
             * @description 日期 · A calendar date
             * @example 2026-11-21
             */
            to: string;
            /** @enum {string} */
            by: "customer" | "operator";
        };
        /** @description 渠道收款 · A payment that a channel took */
        Payment: {
            /** @example pmt_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            /** @example sto_01k9zj8r4qe7v8m2f0t6wq3xyb */
            storeId: string;
            /** @enum {string} */
            kind: "alipay" | "wechat_pay" | "stripe" | "bank_card";
            channelTradeNumber: string;
            merchantTradeNumber: string | null;
            orderNumber: string | null;
            amount: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            paidAt: string;
            /** @description 发现的错收 · What was found wrong about it */
            error: components["schemas"]["ChargeError"] | null;
        };
        /** @description 错收 · Money that was taken twice or wrongly */
        ChargeError: {
            /** @example pmt_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            /** @enum {string} */
            kind: "paid_twice" | "paid_too_much" | "paid_without_order";
            kindText: components["schemas"]["RenderedText"];
            excess: components["schemas"]["Money"];
            /** @enum {string} */
            channel: "alipay" | "wechat_pay" | "stripe" | "bank_card";
            channelTradeNumber: string;
            orderNumber: string | null;
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            paidAt: string;
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            foundAt: string;
            /** @description 承载多收款的单据 · The order that stands for what was taken wrongly */
            surplusOrderId: string | null;
            caseId: string | null;
            caseNumber: string | null;
            caseStatus: ("claimed" | "appealed" | "assessed" | "awaiting_second_approval" | "paying" | "action_required" | "resolved" | "declined" | "withdrawn") | null;
        };
        /** @description 中英文本 · A text in both languages */
        RenderedText: {
            zh: string;
            en: string;
        };
        /** @description 退款单 · A refund case */
        RefundCase: {
            /** @example case_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            /** @example RF-261121-7K3M9QT */
            number: string;
            /** @enum {string} */
            status: "claimed" | "appealed" | "assessed" | "awaiting_second_approval" | "paying" | "action_required" | "resolved" | "declined" | "withdrawn";
            statusText: components["schemas"]["RenderedText"];
            /** @example ord_01k9zj8r4qe7v8m2f0t6wq3xyb */
            orderId: string;
            cardId: string | null;
            /** @example sto_01k9zj8r4qe7v8m2f0t6wq3xyb */
            storeId: string;
            customerId: string | null;
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            claimedAt: string;
            /** @description 法定最后付款日 · The last day to pay by law */
            dueOn: string | null;
            version: number;
            claim: components["schemas"]["Claim"];
            assessment: components["schemas"]["Assessment"] | null;
            approvals: components["schemas"]["Approval"][];
            goodsReceivedOn: string | null;
            settlement: components["schemas"]["Settlement"] | null;
            decline: components["schemas"]["Decline"] | null;
            appeal: components["schemas"]["Appeal"] | null;
            withdrawal: components["schemas"]["Withdrawal"] | null;
            resolvedAt: string | null;
            can: {
                attach: components["schemas"]["Move"];
                assess: components["schemas"]["Move"];
                approve: components["schemas"]["Move"];
                decline: components["schemas"]["Move"];
                withdraw: components["schemas"]["Move"];
                appeal: components["schemas"]["Move"];
                repay: components["schemas"]["Move"];
            };
        };
        Claim: {
            /** @enum {string} */
            kind: "refund_only" | "return_and_refund" | "card_refund" | "compensation" | "wrong_charge";
            /** @enum {string} */
            cause: "no_reason" | "quality" | "price_or_fraud" | "logistics" | "misunderstanding" | "unclear_contract" | "system_error";
            statement: string;
            lines: {
                lineId: string;
                quantity: number;
            }[];
            giftsReturned: string[];
            returnFreight: components["schemas"]["Money"] | null;
            cardId: string | null;
            rule: ("fraud" | "food" | "price_reduction" | "promise") | null;
            loss: components["schemas"]["Money"] | null;
            worth: {
                asPromised: components["schemas"]["Money"];
                asDelivered: components["schemas"]["Money"];
            } | null;
            /** @enum {string} */
            intake: "portal" | "desk" | "phone" | "shop" | "api" | "file";
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            claimedAt: string;
        };
        /** @description 审核结论 · What is owed and why */
        Assessment: {
            /** @example ass_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            /** @enum {string} */
            basis: "NO_REASON_7D" | "QUALITY" | "NONCONFORMING_AUTH" | "PROPERTY_DAMAGE" | "PREPAID_7D" | "PREPAID" | "RESCISSION" | "PRICE_REDUCTION" | "FRAUD" | "FOOD" | "VOID_CONTRACT" | "DUPLICATE_OR_ERROR" | "CONTRACT" | "GOODWILL";
            /** @enum {string} */
            fault: "operator" | "consumer" | "neither";
            entitled: boolean;
            refund: components["schemas"]["Money"];
            /** @description 支付渠道之外补偿的运费 · Freight given back outside the tenders */
            freight: components["schemas"]["Money"];
            /** @description 支付渠道之外的赔偿 · Compensation outside the tenders */
            compensation: components["schemas"]["Money"];
            /** @description 预付款利息 · Interest on a prepayment */
            interest: components["schemas"]["Money"];
            consumerOwes: components["schemas"]["Money"];
            goods: components["schemas"]["Money"];
            shipping: components["schemas"]["Money"];
            deducted: components["schemas"]["Money"];
            lines: components["schemas"]["LineRefund"][];
            tenders: components["schemas"]["TenderShare"][];
            findings: components["schemas"]["Finding"][];
            explanation: components["schemas"]["Explanation"];
            /** @description 为什么是这个金额 · Why this amount, in two or three sentences */
            whyThisAmount: components["schemas"]["RenderedText"];
            bases: components["schemas"]["Bases"] | null;
            policyVersion: number;
            orders: components["schemas"]["AssessedOrder"][];
            card: components["schemas"]["AssessedCard"] | null;
            windowDeadline: string | null;
            assessedBy: components["schemas"]["Actor"];
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            assessedAt: string;
        };
        LineRefund: {
            lineId: string;
            quantity: number;
            goods: components["schemas"]["Money"];
            amount: components["schemas"]["Money"];
        };
        TenderShare: {
            /** @example ord_01k9zj8r4qe7v8m2f0t6wq3xyb */
            orderId: string;
            /** @example tnd_01k9zj8r4qe7v8m2f0t6wq3xyb */
            tenderId: string;
            reference: string;
            amount: components["schemas"]["Money"];
        };
        Finding: {
            code: string;
            passed: boolean;
            blocking: boolean;
            label: components["schemas"]["RenderedText"];
            because: components["schemas"]["RenderedText"];
        };
        /** @description 金额的来历 · How an amount came about */
        Explanation: {
            code: string;
            label: components["schemas"]["RenderedText"];
            amount: components["schemas"]["Money"];
            /** @enum {string} */
            total: "leaf" | "sum" | "sum_not_below_zero";
            arithmetic: string | null;
            because: components["schemas"]["RenderedText"] | null;
            cites: components["schemas"]["Citation"][];
            parts: components["schemas"]["Explanation"][];
            beside: components["schemas"]["Explanation"][];
        };
        Citation: {
            /** @enum {string} */
            kind: "law" | "policy" | "convention";
            text: components["schemas"]["RenderedText"];
            statute: components["schemas"]["RenderedText"] | null;
            article: string | null;
            clause: string | null;
            policyVersion: number | null;
            /** @description 条文已核对 · The article was checked against the official text */
            verified: boolean;
        };
        /** @description 并列的法律依据 · Legal bases side by side */
        Bases: {
            fitting: components["schemas"]["FittingBasis"][];
            possible: components["schemas"]["PossibleBasis"][];
            missing: components["schemas"]["MissingFact"][];
        };
        FittingBasis: {
            /** @enum {string} */
            basis: "NO_REASON_7D" | "QUALITY" | "NONCONFORMING_AUTH" | "PROPERTY_DAMAGE" | "PREPAID_7D" | "PREPAID" | "RESCISSION" | "PRICE_REDUCTION" | "FRAUD" | "FOOD" | "VOID_CONTRACT" | "DUPLICATE_OR_ERROR" | "CONTRACT" | "GOODWILL";
            label: components["schemas"]["RenderedText"];
            refund: components["schemas"]["Money"];
            /** @description 法定赔偿 · The statutory amount on top */
            onTop: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
        };
        PossibleBasis: {
            /** @enum {string} */
            basis: "NO_REASON_7D" | "QUALITY" | "NONCONFORMING_AUTH" | "PROPERTY_DAMAGE" | "PREPAID_7D" | "PREPAID" | "RESCISSION" | "PRICE_REDUCTION" | "FRAUD" | "FOOD" | "VOID_CONTRACT" | "DUPLICATE_OR_ERROR" | "CONTRACT" | "GOODWILL";
            label: components["schemas"]["RenderedText"];
            waitsFor: components["schemas"]["Fact"][];
        };
        /** @description 决定依据的事实 · A fact that decides a legal basis */
        Fact: {
            /** @enum {string} */
            fact: "remote_sale" | "in_no_reason_window" | "excluded_and_confirmed" | "intact" | "below_quality" | "in_quality_window" | "found_non_conforming" | "keeps_goods" | "damaged_before_delivery" | "prepaid" | "may_rescind" | "in_seven_days_of_prepayment" | "knew_the_service" | "deceived" | "unsafe_food" | "harmless_label_flaw" | "contract_void" | "charged_wrongly" | "better_promise" | "goodwill_granted";
            text: components["schemas"]["RenderedText"];
        };
        MissingFact: {
            fact: components["schemas"]["Fact"];
            opens: components["schemas"]["OpenedBasis"][];
        };
        OpenedBasis: {
            answer: boolean;
            /** @enum {string} */
            basis: "NO_REASON_7D" | "QUALITY" | "NONCONFORMING_AUTH" | "PROPERTY_DAMAGE" | "PREPAID_7D" | "PREPAID" | "RESCISSION" | "PRICE_REDUCTION" | "FRAUD" | "FOOD" | "VOID_CONTRACT" | "DUPLICATE_OR_ERROR" | "CONTRACT" | "GOODWILL";
            label: components["schemas"]["RenderedText"];
            total: components["schemas"]["Money"] | null;
            betters: boolean;
            alsoWaitsFor: components["schemas"]["Fact"][];
        };
        AssessedOrder: {
            /** @example ord_01k9zj8r4qe7v8m2f0t6wq3xyb */
            orderId: string;
            version: number;
        };
        /** @description 退卡结论 · What a card gives back, by top-up */
        AssessedCard: {
            /** @example crd_01k9zj8r4qe7v8m2f0t6wq3xyb */
            cardId: string;
            number: string;
            version: number;
            /** @enum {string} */
            kind: "stored_value" | "sessions" | "term" | "hybrid" | "tiered";
            lots: components["schemas"]["LotRefund"][];
            /** @description 已用部分 · What the used part counted for */
            used: components["schemas"]["Money"];
            /** @description 不退部分 · What of the rest is not given back */
            kept: components["schemas"]["Money"];
            /**
             * Format: date
             * @description 最迟退款日 · The last day for paying
             * @example 2026-11-21
             */
            payBy: string;
        };
        LotRefund: {
            lotId: string;
            /** @example ord_01k9zj8r4qe7v8m2f0t6wq3xyb */
            orderId: string;
            amount: components["schemas"]["Money"];
        };
        Approval: {
            by: components["schemas"]["Actor"];
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            at: string;
            note: string | null;
        };
        /** @description 退款方案 · How much, to which tenders */
        Settlement: {
            /** @example stl_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            total: components["schemas"]["Money"];
            legs: components["schemas"]["Leg"][];
        };
        /** @description 退款方案的一笔 · One leg of the settlement */
        Leg: {
            /** @example pay_01k9zj8r4qe7v8m2f0t6wq3xyb */
            payoutId: string;
            /** @enum {string} */
            purpose: "refund" | "freight" | "compensation" | "interest";
            /** @enum {string} */
            route: "original" | "in_house" | "transfer" | "offline";
            tenderId: string | null;
            tenderKind: ("alipay" | "wechat_pay" | "stripe" | "bank_card" | "cash" | "stored_value" | "gift_card" | "points") | null;
            amount: components["schemas"]["Money"];
            /** @enum {string} */
            status: "queued" | "held" | "sending" | "unknown" | "accepted" | "abnormal" | "awaiting_payee" | "settled" | "failed" | "void" | "bounced";
            statusText: components["schemas"]["RenderedText"];
        };
        Decline: {
            by: components["schemas"]["Actor"];
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            at: string;
            reason: string;
            /**
             * Format: date
             * @description 日期 · A calendar date
             * @example 2026-11-21
             */
            appealBy: string;
        };
        Appeal: {
            by: components["schemas"]["Actor"];
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            at: string;
            reason: string;
        };
        Withdrawal: {
            by: components["schemas"]["Actor"];
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            at: string;
            reason: string;
        };
        Move: {
            allowed: boolean;
            why: components["schemas"]["RenderedText"] | null;
        };
        /** @description 退款单摘要 · A refund case in a list */
        RefundCaseSummary: {
            /** @example case_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            /** @example RF-261121-7K3M9QT */
            number: string;
            /** @enum {string} */
            status: "claimed" | "appealed" | "assessed" | "awaiting_second_approval" | "paying" | "action_required" | "resolved" | "declined" | "withdrawn";
            statusText: components["schemas"]["RenderedText"];
            /** @example ord_01k9zj8r4qe7v8m2f0t6wq3xyb */
            orderId: string;
            cardId: string | null;
            /** @example sto_01k9zj8r4qe7v8m2f0t6wq3xyb */
            storeId: string;
            customerId: string | null;
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            claimedAt: string;
            /** @description 法定最后付款日 · The last day to pay by law */
            dueOn: string | null;
            version: number;
            orderNumber: string;
            /** @enum {string} */
            cause: "no_reason" | "quality" | "price_or_fraud" | "logistics" | "misunderstanding" | "unclear_contract" | "system_error";
            /** @enum {string} */
            kind: "refund_only" | "return_and_refund" | "card_refund" | "compensation" | "wrong_charge";
            amountApproved: components["schemas"]["Money"] | null;
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
        };
        /** @description 金额的说明 · Why this amount */
        CaseExplanation: {
            /** @example case_01k9zj8r4qe7v8m2f0t6wq3xyb */
            caseId: string;
            caseNumber: string;
            /** @example ass_01k9zj8r4qe7v8m2f0t6wq3xyb */
            assessmentId: string;
            policyVersion: number;
            /** @description 法律数据的版本 · Version of the law data that was known */
            lawVersion: number;
            whyThisAmount: components["schemas"]["RenderedText"];
            explanation: components["schemas"]["Explanation"];
            bases: components["schemas"]["Bases"] | null;
        };
        /** @description 核查表 · How a cause is worked through */
        Worksheet: {
            /** @enum {string} */
            cause: "no_reason" | "quality" | "price_or_fraud" | "logistics" | "misunderstanding" | "unclear_contract" | "system_error";
            title: components["schemas"]["RenderedText"];
            questions: components["schemas"]["WorksheetQuestion"][];
            evidence: components["schemas"]["WorksheetEvidence"][];
            burdens: components["schemas"]["BurdenOfProof"][];
            splits: components["schemas"]["UsualSplit"][];
        };
        WorksheetQuestion: {
            code: string;
            ask: components["schemas"]["RenderedText"];
            /** @description 由答案决定的事实,可填入审核 · The fact that the answer decides */
            decides: ("remote_sale" | "in_no_reason_window" | "excluded_and_confirmed" | "intact" | "below_quality" | "in_quality_window" | "found_non_conforming" | "keeps_goods" | "damaged_before_delivery" | "prepaid" | "may_rescind" | "in_seven_days_of_prepayment" | "knew_the_service" | "deceived" | "unsafe_food" | "harmless_label_flaw" | "contract_void" | "charged_wrongly" | "better_promise" | "goodwill_granted") | null;
        };
        WorksheetEvidence: {
            /** @enum {string} */
            kind: "order_record" | "communication" | "quality_proof" | "contract" | "logistics" | "system_log";
            counts: components["schemas"]["RenderedText"];
        };
        BurdenOfProof: {
            issue: components["schemas"]["RenderedText"];
            /** @enum {string} */
            bearer: "operator" | "consumer";
            cites: components["schemas"]["Citation"][];
        };
        UsualSplit: {
            when: components["schemas"]["RenderedText"];
            split: components["schemas"]["Responsibility"][];
        };
        Responsibility: {
            /** @enum {string} */
            party: "operator" | "consumer" | "carrier" | "supplier" | "payment_provider" | "platform";
            basisPoints: number;
        };
        /** @description 佐证材料 · A piece of evidence */
        Evidence: {
            /** @example evd_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            /** @enum {string} */
            kind: "order_record" | "communication" | "quality_proof" | "contract" | "logistics" | "system_log";
            fileName: string;
            mediaType: string;
            bytes: number;
            sha256: string;
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            takenInAt: string;
            takenInBy: string;
        };
        EvidenceList: {
            data: components["schemas"]["Evidence"][];
            /** @description 该原因通常还需要的材料 · What a claim of this cause is usually asked to show */
            missing: ("order_record" | "communication" | "quality_proof" | "contract" | "logistics" | "system_log")[];
        };
        Timeline: {
            data: components["schemas"]["Event"][];
        };
        /** @description 事件 · What happened to a case */
        Event: {
            /** @example evt_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            /** @enum {string} */
            type: "case_opened" | "evidence_attached" | "case_assessed" | "first_approval_given" | "case_approved" | "case_declined" | "case_withdrawn" | "case_appealed" | "leg_moved" | "leg_replaced" | "case_resolved" | "attention_needed";
            summary: components["schemas"]["RenderedText"];
            /** @example case_01k9zj8r4qe7v8m2f0t6wq3xyb */
            caseId: string;
            caseNumber: string;
            /** @description 在该退款单内的序号 · Its number within the case */
            sequence: number;
            actor: components["schemas"]["Actor"];
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            recordedAt: string;
            amount: components["schemas"]["Money"] | null;
            reason: string | null;
            payoutId: string | null;
            payoutStatus: ("queued" | "held" | "sending" | "unknown" | "accepted" | "abnormal" | "awaiting_payee" | "settled" | "failed" | "void" | "bounced") | null;
            evidence: components["schemas"]["EventEvidence"] | null;
            dueOn: string | null;
        };
        EventEvidence: {
            /** @example evd_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            /** @enum {string} */
            kind: "order_record" | "communication" | "quality_proof" | "contract" | "logistics" | "system_log";
            fileName: string;
        };
        /** @description 退款凭单 · The receipt of a refund */
        Receipt: {
            /** @example case_01k9zj8r4qe7v8m2f0t6wq3xyb */
            caseId: string;
            caseNumber: string;
            /** @enum {string} */
            status: "claimed" | "appealed" | "assessed" | "awaiting_second_approval" | "paying" | "action_required" | "resolved" | "declined" | "withdrawn";
            statusText: components["schemas"]["RenderedText"];
            merchantName: string;
            storeName: string;
            customer: components["schemas"]["MaskedCustomer"] | null;
            orderNumber: string;
            card: components["schemas"]["ReceiptCard"] | null;
            lines: components["schemas"]["ReceiptLine"][];
            refund: components["schemas"]["Money"];
            freight: components["schemas"]["Money"];
            compensation: components["schemas"]["Money"];
            interest: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
            /** @description 为什么是这个金额 · Why this amount */
            whyThisAmount: components["schemas"]["RenderedText"];
            explanation: components["schemas"]["Explanation"];
            policyVersion: number;
            assessedBy: components["schemas"]["Actor"];
            approvedBy: components["schemas"]["Actor"][];
            dueOn: string | null;
            payouts: components["schemas"]["ReceiptPayout"][];
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            issuedAt: string;
        };
        MaskedCustomer: {
            name: string;
            phone: string | null;
        };
        /** @description 所退的卡 · The card that was given back */
        ReceiptCard: {
            number: string;
            /** @enum {string} */
            kind: "stored_value" | "sessions" | "term" | "hybrid" | "tiered";
            used: components["schemas"]["Money"];
            kept: components["schemas"]["Money"];
            lots: components["schemas"]["ReceiptPurchase"][];
        };
        ReceiptPurchase: {
            lotId: string;
            amount: components["schemas"]["Money"];
        };
        ReceiptLine: {
            lineId: string;
            title: string;
            quantity: number;
        };
        ReceiptPayout: {
            /** @example pay_01k9zj8r4qe7v8m2f0t6wq3xyb */
            payoutId: string;
            requestNumber: string;
            /** @enum {string} */
            purpose: "refund" | "freight" | "compensation" | "interest";
            /** @enum {string} */
            route: "original" | "in_house" | "transfer" | "offline";
            tenderKind: ("alipay" | "wechat_pay" | "stripe" | "bank_card" | "cash" | "stored_value" | "gift_card" | "points") | null;
            amount: components["schemas"]["Money"];
            /** @enum {string} */
            status: "queued" | "held" | "sending" | "unknown" | "accepted" | "abnormal" | "awaiting_payee" | "settled" | "failed" | "void" | "bounced";
            statusText: components["schemas"]["RenderedText"];
            settledAt: string | null;
            channelNumber: string | null;
            /** @description 到账去向 · Where the money landed */
            landingText: components["schemas"]["RenderedText"] | null;
            arrival: components["schemas"]["Arrival"] | null;
        };
        /** @description 预计到账 · When the money can be expected */
        Arrival: {
            text: components["schemas"]["RenderedText"];
            workingDays: {
                from: number;
                to: number;
            };
        };
        /** @description 出款 · A payout */
        Payout: {
            /** @example pay_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            /** @example case_01k9zj8r4qe7v8m2f0t6wq3xyb */
            caseId: string;
            /** @example ord_01k9zj8r4qe7v8m2f0t6wq3xyb */
            orderId: string;
            tenderId: string | null;
            /** @enum {string} */
            purpose: "refund" | "freight" | "compensation" | "interest";
            /** @enum {string} */
            route: "original" | "in_house" | "transfer" | "offline";
            amount: components["schemas"]["Money"];
            requestNumber: string;
            channelAccountId: string | null;
            /** @enum {string} */
            status: "queued" | "held" | "sending" | "unknown" | "accepted" | "abnormal" | "awaiting_payee" | "settled" | "failed" | "void" | "bounced";
            statusText: components["schemas"]["RenderedText"];
            holdReason: ("no_channel_account" | "channel_disabled" | "insufficient_funds" | "needs_person" | "disputed" | "kill_switch" | "awaits_proof" | "awaits_second_person" | "payouts_stopped" | "over_limit" | "awaits_bank_file" | "in_bank_file") | null;
            sends: number;
            queries: number;
            everUnknown: boolean;
            lastRefusal: components["schemas"]["ChannelRefusal"] | null;
            next: components["schemas"]["NextStep"] | null;
            settled: components["schemas"]["Settled"] | null;
            arrival: components["schemas"]["Arrival"] | null;
            /** @description 收款人确认所需 · What the payee needs to confirm */
            confirmation: {
                package: string;
                until: string | null;
            } | null;
            payeeId: string | null;
            /** @description 待复核的线下付款登记 · A payment by hand that waits for a second person */
            handRecord: {
                by: components["schemas"]["Actor"];
                /**
                 * Format: date-time
                 * @description 时刻(RFC 3339) · A moment (RFC 3339)
                 * @example 2026-11-21T09:30:00.000Z
                 */
                at: string;
                reference: string;
                /**
                 * Format: date-time
                 * @description 时刻(RFC 3339) · A moment (RFC 3339)
                 * @example 2026-11-21T09:30:00.000Z
                 */
                paidAt: string;
            } | null;
            /** @description 款项退回商户 · That the money came back to the merchant */
            returned: {
                /**
                 * Format: date-time
                 * @description 时刻(RFC 3339) · A moment (RFC 3339)
                 * @example 2026-11-21T09:30:00.000Z
                 */
                at: string;
                reference: string | null;
            } | null;
            /** @description 人工可做的操作 · What a person may do now */
            can: ("hold" | "release" | "void" | "record_paid" | "confirm_paid" | "reject_paid" | "record_returned" | "handle_abnormal")[];
            version: number;
        };
        ChannelRefusal: {
            code: string;
            message: string;
        };
        NextStep: {
            /** @enum {string} */
            do: "send" | "query";
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            at: string;
        };
        Settled: {
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            at: string;
            channelNumber: string | null;
            /** @description 渠道代码 · In the codes of the channel */
            landing: string | null;
            landingText: components["schemas"]["RenderedText"] | null;
        };
        /** @description 出款及其渠道往来 · A payout and its exchanges with the channel */
        PayoutDetail: {
            /** @example pay_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            /** @example case_01k9zj8r4qe7v8m2f0t6wq3xyb */
            caseId: string;
            /** @example ord_01k9zj8r4qe7v8m2f0t6wq3xyb */
            orderId: string;
            tenderId: string | null;
            /** @enum {string} */
            purpose: "refund" | "freight" | "compensation" | "interest";
            /** @enum {string} */
            route: "original" | "in_house" | "transfer" | "offline";
            amount: components["schemas"]["Money"];
            requestNumber: string;
            channelAccountId: string | null;
            /** @enum {string} */
            status: "queued" | "held" | "sending" | "unknown" | "accepted" | "abnormal" | "awaiting_payee" | "settled" | "failed" | "void" | "bounced";
            statusText: components["schemas"]["RenderedText"];
            holdReason: ("no_channel_account" | "channel_disabled" | "insufficient_funds" | "needs_person" | "disputed" | "kill_switch" | "awaits_proof" | "awaits_second_person" | "payouts_stopped" | "over_limit" | "awaits_bank_file" | "in_bank_file") | null;
            sends: number;
            queries: number;
            everUnknown: boolean;
            lastRefusal: components["schemas"]["ChannelRefusal"] | null;
            next: components["schemas"]["NextStep"] | null;
            settled: components["schemas"]["Settled"] | null;
            arrival: components["schemas"]["Arrival"] | null;
            /** @description 收款人确认所需 · What the payee needs to confirm */
            confirmation: {
                package: string;
                until: string | null;
            } | null;
            payeeId: string | null;
            /** @description 待复核的线下付款登记 · A payment by hand that waits for a second person */
            handRecord: {
                by: components["schemas"]["Actor"];
                /**
                 * Format: date-time
                 * @description 时刻(RFC 3339) · A moment (RFC 3339)
                 * @example 2026-11-21T09:30:00.000Z
                 */
                at: string;
                reference: string;
                /**
                 * Format: date-time
                 * @description 时刻(RFC 3339) · A moment (RFC 3339)
                 * @example 2026-11-21T09:30:00.000Z
                 */
                paidAt: string;
            } | null;
            /** @description 款项退回商户 · That the money came back to the merchant */
            returned: {
                /**
                 * Format: date-time
                 * @description 时刻(RFC 3339) · A moment (RFC 3339)
                 * @example 2026-11-21T09:30:00.000Z
                 */
                at: string;
                reference: string | null;
            } | null;
            /** @description 人工可做的操作 · What a person may do now */
            can: ("hold" | "release" | "void" | "record_paid" | "confirm_paid" | "reject_paid" | "record_returned" | "handle_abnormal")[];
            version: number;
            calls: components["schemas"]["ChannelCall"][];
        };
        /** @description 与渠道的一次往来 · One exchange with the channel */
        ChannelCall: {
            /** @example cal_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            /** @enum {string} */
            asked: "send" | "query";
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            startedAt: string;
            /** @description 空:调用中断,没有记到回答 · Null when the call died without an answer */
            answeredAt: string | null;
            answerClass: string | null;
            code: string | null;
            message: string | null;
        };
        /** @description 银行付款批次 · A file of payments for a bank */
        BankBatch: {
            /** @example bnb_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            /** @example cha_01k9zj8r4qe7v8m2f0t6wq3xyb */
            channelAccountId: string;
            /** @description 报文编号 · The message id of the file */
            number: string;
            /** @enum {string} */
            status: "collecting" | "made" | "releasing" | "released" | "discarded";
            statusText: components["schemas"]["RenderedText"];
            /** @enum {string} */
            format: "pain.001" | "sheet";
            /**
             * Format: date
             * @description 日期 · A calendar date
             * @example 2026-11-21
             */
            executeOn: string;
            count: number;
            total: components["schemas"]["Money"];
            file: {
                name: string;
                bytes: number;
                sha256: string;
            } | null;
            made: {
                by: components["schemas"]["Actor"];
                /**
                 * Format: date-time
                 * @description 时刻(RFC 3339) · A moment (RFC 3339)
                 * @example 2026-11-21T09:30:00.000Z
                 */
                at: string;
            };
            released: {
                by: components["schemas"]["Actor"];
                /**
                 * Format: date-time
                 * @description 时刻(RFC 3339) · A moment (RFC 3339)
                 * @example 2026-11-21T09:30:00.000Z
                 */
                at: string;
            } | null;
            discarded: {
                by: components["schemas"]["Actor"];
                /**
                 * Format: date-time
                 * @description 时刻(RFC 3339) · A moment (RFC 3339)
                 * @example 2026-11-21T09:30:00.000Z
                 */
                at: string;
                reason: string;
            } | null;
            can: ("release" | "discard" | "download")[];
            version: number;
        };
        /** @description 批次及其出款 · A batch and what lies in it */
        BankBatchDetail: {
            /** @example bnb_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            /** @example cha_01k9zj8r4qe7v8m2f0t6wq3xyb */
            channelAccountId: string;
            /** @description 报文编号 · The message id of the file */
            number: string;
            /** @enum {string} */
            status: "collecting" | "made" | "releasing" | "released" | "discarded";
            statusText: components["schemas"]["RenderedText"];
            /** @enum {string} */
            format: "pain.001" | "sheet";
            /**
             * Format: date
             * @description 日期 · A calendar date
             * @example 2026-11-21
             */
            executeOn: string;
            count: number;
            total: components["schemas"]["Money"];
            file: {
                name: string;
                bytes: number;
                sha256: string;
            } | null;
            made: {
                by: components["schemas"]["Actor"];
                /**
                 * Format: date-time
                 * @description 时刻(RFC 3339) · A moment (RFC 3339)
                 * @example 2026-11-21T09:30:00.000Z
                 */
                at: string;
            };
            released: {
                by: components["schemas"]["Actor"];
                /**
                 * Format: date-time
                 * @description 时刻(RFC 3339) · A moment (RFC 3339)
                 * @example 2026-11-21T09:30:00.000Z
                 */
                at: string;
            } | null;
            discarded: {
                by: components["schemas"]["Actor"];
                /**
                 * Format: date-time
                 * @description 时刻(RFC 3339) · A moment (RFC 3339)
                 * @example 2026-11-21T09:30:00.000Z
                 */
                at: string;
                reason: string;
            } | null;
            can: ("release" | "discard" | "download")[];
            version: number;
            items: {
                place: number;
                /** @example pay_01k9zj8r4qe7v8m2f0t6wq3xyb */
                payoutId: string;
                /** @example case_01k9zj8r4qe7v8m2f0t6wq3xyb */
                caseId: string;
                endToEndId: string;
                amount: components["schemas"]["Money"];
                payoutStatus: string;
            }[];
            downloads: {
                by: components["schemas"]["Actor"];
                /**
                 * Format: date-time
                 * @description 时刻(RFC 3339) · A moment (RFC 3339)
                 * @example 2026-11-21T09:30:00.000Z
                 */
                at: string;
                reason: string | null;
            }[];
        };
        /** @description 银行回盘文件 · A file that the bank sent */
        BankFile: {
            /** @example bnf_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            /** @example cha_01k9zj8r4qe7v8m2f0t6wq3xyb */
            channelAccountId: string;
            /** @enum {string} */
            kind: "pain.002" | "camt.053" | "result_sheet";
            name: string;
            bytes: number;
            sha256: string;
            /** @enum {string} */
            status: "reading" | "applied";
            takenIn: {
                by: components["schemas"]["Actor"];
                /**
                 * Format: date-time
                 * @description 时刻(RFC 3339) · A moment (RFC 3339)
                 * @example 2026-11-21T09:30:00.000Z
                 */
                at: string;
            };
            lines: number;
            /** @description 各行的结果 · What came of the lines */
            counts: {
                moves: number;
                confirms: number;
                noted: number;
                foreign: number;
                waits: number;
                contradicts: number;
            };
            /** @description 等待人工处理的行数 · Lines that wait for a person */
            open: number;
        };
        /** @description 银行文件的一行 · A line of a bank’s file */
        BankLine: {
            /** @example bnf_01k9zj8r4qe7v8m2f0t6wq3xyb */
            fileId: string;
            place: number;
            /** @description 文件中的行号 · The line of the file */
            line: number;
            verdict: ("moves" | "confirms" | "noted" | "foreign" | "waits" | "contradicts") | null;
            why: ("amount_differs" | "never_released" | "already_failed" | "already_void" | "booked_twice" | "returned_twice" | "rejected_after_booking" | "credit_unexplained" | "status_not_understood" | "number_unknown" | "number_missing" | "batch_unknown" | "batch_sum_differs" | "other_account" | "statement_missing") | null;
            whyText: components["schemas"]["RenderedText"] | null;
            detail: string | null;
            payoutId: string | null;
            endToEndId: string | null;
            /** @description 该行内容的概要 · What the line says, in short */
            says: string;
            amount: components["schemas"]["Money"] | null;
            closed: {
                by: components["schemas"]["Actor"];
                /**
                 * Format: date-time
                 * @description 时刻(RFC 3339) · A moment (RFC 3339)
                 * @example 2026-11-21T09:30:00.000Z
                 */
                at: string;
                note: string;
            } | null;
        };
        /** @description 收款账户(打码) · A payee, masked */
        Payee: {
            /** @example pye_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            /** @example case_01k9zj8r4qe7v8m2f0t6wq3xyb */
            caseId: string;
            /** @enum {string} */
            kind: "alipay_account" | "wechat_openid" | "bank_account";
            /**
             * @description 打码后的账号 · The account, masked
             * @example 138****1234
             */
            account: string;
            name: string;
            bankName: string | null;
            /** @enum {string} */
            nameCheck: "same" | "differs" | "no_customer";
            nameReason: string | null;
            consent: {
                /** @enum {string} */
                how: "in_writing" | "by_phone" | "in_person" | "online";
                by: string;
                /**
                 * Format: date-time
                 * @description 时刻(RFC 3339) · A moment (RFC 3339)
                 * @example 2026-11-21T09:30:00.000Z
                 */
                at: string;
                evidenceId: string | null;
            };
            recordedBy: {
                id: string;
                name: string;
            };
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            recordedAt: string;
        };
        PayeeList: {
            data: components["schemas"]["Payee"][];
        };
        /** @description 紧急停止 · A kill switch that was thrown */
        PayoutStop: {
            /** @example stp_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            channelAccountId: string | null;
            reason: string;
            stoppedBy: components["schemas"]["Actor"];
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            stoppedAt: string;
            lifted: {
                by: components["schemas"]["Actor"];
                /**
                 * Format: date-time
                 * @description 时刻(RFC 3339) · A moment (RFC 3339)
                 * @example 2026-11-21T09:30:00.000Z
                 */
                at: string;
                reason: string;
            } | null;
        };
        /** @description 渠道账户的出款限额 · What may leave by an account */
        PayoutLimit: {
            /** @example cha_01k9zj8r4qe7v8m2f0t6wq3xyb */
            channelAccountId: string;
            currency: components["schemas"]["Currency"];
            perPayout: components["schemas"]["Money"] | null;
            perDay: components["schemas"]["Money"] | null;
            setBy: components["schemas"]["Actor"];
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            setAt: string;
        };
        /** @description 资金预测 · What is going to leave, by account */
        CashForecast: {
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            asOf: string;
            rows: components["schemas"]["ForecastRow"][];
            /** @description 渠道余额(仅在询问时) · Balances at the channels, when they were asked */
            funds: components["schemas"]["AccountFunds"][];
        };
        ForecastRow: {
            /** @description 空:不经渠道 · Null for what leaves by no channel */
            channelAccountId: string | null;
            /** @enum {string} */
            route: "original" | "in_house" | "transfer" | "offline";
            /** @description 今日将付 · Leaves today */
            today: components["schemas"]["Money"];
            /** @description 七日内将付(含今日) · Leaves within seven days, today included */
            week: components["schemas"]["Money"];
            /** @description 暂缓中 · Held */
            held: components["schemas"]["Money"];
            /** @description 已发出、结果未定 · Sent, and not known to have arrived */
            inFlight: components["schemas"]["Money"];
            payouts: number;
        };
        AccountFunds: {
            /** @example cha_01k9zj8r4qe7v8m2f0t6wq3xyb */
            channelAccountId: string;
            available: components["schemas"]["Money"];
            /** @description 今日缺口 · What today lacks */
            shortToday: components["schemas"]["Money"] | null;
        };
        /** @description 分录 · A balanced entry */
        Entry: {
            /** @example ent_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            /** @enum {string} */
            kind: "refund_approved" | "goods_back" | "payout_settled" | "reversal" | "sale_returned" | "prior_year_return" | "price_allowance" | "prepaid_sold" | "prepaid_used" | "prepaid_refund" | "membership_left" | "compensation" | "wrong_charge" | "goodwill" | "interest" | "return_freight" | "deposit_returned" | "earnest_doubled" | "channel_fee" | "channel_fee_returned" | "goods_written_down" | "goods_scrapped" | "goods_repaired" | "recourse" | "unclaimed" | "expected_returns" | "closure_reclass" | "closure_provision" | "reconciliation";
            description: components["schemas"]["RenderedText"];
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            recordedAt: string;
            /** @example sto_01k9zj8r4qe7v8m2f0t6wq3xyb */
            storeId: string;
            caseId: string | null;
            payoutId: string | null;
            reverses: string | null;
            source: string | null;
            /** @description 凭证号;尚未编号为 null · The number in the books; null before a run gave it one */
            voucher: {
                period: string;
                word: string;
                number: number;
                /**
                 * Format: date
                 * @description 日期 · A calendar date
                 * @example 2026-11-21
                 */
                bookedOn: string;
            } | null;
            postings: components["schemas"]["Posting"][];
        };
        /** @description 分录行 · One line of an entry */
        Posting: {
            account: string;
            /** @description 商户的科目编码 · The merchant’s own number */
            accountNumber: string;
            accountName: components["schemas"]["RenderedText"];
            /** @enum {string} */
            side: "debit" | "credit";
            amount: components["schemas"]["Money"];
            customerId: string | null;
        };
        /** @description 试算平衡表 · Trial balance */
        TrialBalance: {
            balanced: boolean;
            accounts: components["schemas"]["AccountBalance"][];
            totals: components["schemas"]["BalanceTotal"][];
        };
        AccountBalance: {
            account: string;
            number: string;
            name: components["schemas"]["RenderedText"];
            /** @enum {string} */
            nature: "asset" | "liability" | "equity" | "income" | "expense";
            debit: components["schemas"]["Money"];
            credit: components["schemas"]["Money"];
            /** @description 借方减贷方 · Debit less credit */
            balance: components["schemas"]["Money"];
        };
        BalanceTotal: {
            currency: components["schemas"]["Currency"];
            debit: components["schemas"]["Money"];
            credit: components["schemas"]["Money"];
        };
        AccountList: {
            data: components["schemas"]["Account"][];
        };
        /** @description 科目 · An account */
        Account: {
            code: string;
            name: components["schemas"]["RenderedText"];
            /** @enum {string} */
            nature: "asset" | "liability" | "equity" | "income" | "expense";
        };
        EventPage: {
            data: components["schemas"]["Event"][];
            hasMore: boolean;
            nextAfter: string;
        };
        /** @description 账簿设置 · How the books are kept */
        Books: {
            /**
             * @description CAS 企业会计准则,SBE 小企业会计准则 · CAS enterprise, SBE small-enterprise standards
             * @enum {string}
             */
            standard: "CAS" | "SBE";
            /**
             * @description 一般纳税人或小规模 · General or small-scale taxpayer
             * @enum {string}
             */
            taxpayer: "general" | "small";
            /** @description 年度报告已批准到哪一年 · The last year whose report is approved */
            reportsApprovedThrough: number | null;
            incomeTaxBasisPoints: number;
            surplusReserveBasisPoints: number;
            version: number;
            updatedBy: components["schemas"]["Actor"] | null;
            updatedAt: string | null;
        };
        ShownChart: {
            data: {
                account: string;
                number: string;
                name: components["schemas"]["RenderedText"];
                /** @enum {string} */
                nature: "asset" | "liability" | "equity" | "income" | "expense";
                /** @description 商户自定义 · The merchant’s own, not the standard’s */
                own: boolean;
                inStandard: boolean;
            }[];
        };
        AccountMapping: {
            account: string;
            number: string;
            name: components["schemas"]["RenderedText"];
        };
        AccountingPeriods: {
            data: components["schemas"]["AccountingPeriod"][];
        };
        /** @description 会计期间 · A month of the books */
        AccountingPeriod: {
            period: string;
            /** @enum {string} */
            status: "open" | "closing" | "closed" | "reopening";
            statusText: components["schemas"]["RenderedText"];
            can: ("propose_close" | "confirm_close" | "return_close" | "ask_reopen" | "confirm_reopen" | "refuse_reopen")[];
            version: number;
            proposedBy: components["schemas"]["Actor"] | null;
            closedBy: components["schemas"]["Actor"] | null;
            closedAt: string | null;
            reopenReason: string | null;
            entries: number;
            numbered: number;
            /** @description 发生在以前期间、记入本期 · Happened earlier and are booked here */
            late: number;
            redInvoicesOpen: number;
        };
        Numbered: {
            period: string;
            numbered: number;
        };
        /** @description 期间试算平衡表 · The trial balance of a span of days */
        PeriodTrialBalance: {
            balanced: boolean;
            data: {
                account: string;
                number: string;
                name: components["schemas"]["RenderedText"];
                opening: components["schemas"]["Money"];
                debit: components["schemas"]["Money"];
                credit: components["schemas"]["Money"];
                closing: components["schemas"]["Money"];
            }[];
        };
        /** @description 退款报表 · Refunds by period, account, store and cause */
        RefundReport: {
            data: {
                period: string | null;
                account: string | null;
                store: {
                    /** @example sto_01k9zj8r4qe7v8m2f0t6wq3xyb */
                    id: string;
                    name: string;
                } | null;
                cause: ("no_reason" | "quality" | "price_or_fraud" | "logistics" | "misunderstanding" | "unclear_contract" | "system_error") | null;
                kind: ("refund_approved" | "goods_back" | "payout_settled" | "reversal" | "sale_returned" | "prior_year_return" | "price_allowance" | "prepaid_sold" | "prepaid_used" | "prepaid_refund" | "membership_left" | "compensation" | "wrong_charge" | "goodwill" | "interest" | "return_freight" | "deposit_returned" | "earnest_doubled" | "channel_fee" | "channel_fee_returned" | "goods_written_down" | "goods_scrapped" | "goods_repaired" | "recourse" | "unclaimed" | "expected_returns" | "closure_reclass" | "closure_provision" | "reconciliation") | null;
                entries: number;
                cases: number;
                debit: components["schemas"]["Money"];
                credit: components["schemas"]["Money"];
                /** @description 构成该数的分录 · Where the entries of this figure are listed */
                drill: string;
            }[];
        };
        /** @description 退款对利润的影响 · What refunds took from the profit */
        ProfitEffect: {
            lines: {
                account: string;
                number: string;
                name: components["schemas"]["RenderedText"];
                effect: components["schemas"]["Money"];
            }[];
            totals: components["schemas"]["Money"][];
            earlierYears: components["schemas"]["Money"][];
        };
        /** @description 应退款账龄 · What is owed to customers, by age */
        Ageing: {
            buckets: {
                upToDays: number | null;
                cases: number;
                owed: components["schemas"]["Money"][];
            }[];
            total: components["schemas"]["Money"][];
            oldest: {
                /** @example case_01k9zj8r4qe7v8m2f0t6wq3xyb */
                caseId: string;
                caseNumber: string;
                /** @example sto_01k9zj8r4qe7v8m2f0t6wq3xyb */
                storeId: string;
                customerId: string | null;
                /**
                 * Format: date-time
                 * @description 时刻(RFC 3339) · A moment (RFC 3339)
                 * @example 2026-11-21T09:30:00.000Z
                 */
                since: string;
                days: number;
                owed: components["schemas"]["Money"];
            }[];
        };
        /** @description 明细账 · An account by case, store, channel or customer */
        SubLedger: {
            data: {
                key: string | null;
                name: string | null;
                debit: components["schemas"]["Money"];
                credit: components["schemas"]["Money"];
                balance: components["schemas"]["Money"];
            }[];
        };
        /** @description 增值税申报底稿 · The worksheet for the VAT declaration */
        TaxWorksheet: {
            period: string;
            booked: components["schemas"]["TaxRow"][];
            deductible: components["schemas"]["TaxRow"][];
            open: components["schemas"]["TaxRow"][];
        };
        TaxRow: {
            rateBasisPoints: number | null;
            entries: number;
            net: components["schemas"]["Money"];
            tax: components["schemas"]["Money"];
        };
        /** @description 应付退货款 · The provision for expected returns */
        ExpectedReturns: {
            period: string;
            data: {
                store: {
                    /** @example sto_01k9zj8r4qe7v8m2f0t6wq3xyb */
                    id: string;
                    name: string;
                };
                returnRatePpm: number;
                held: {
                    liability: components["schemas"]["Money"];
                    asset: components["schemas"]["Money"];
                };
                wanted: {
                    liability: components["schemas"]["Money"];
                    asset: components["schemas"]["Money"];
                };
                entryId: string | null;
            }[];
        };
        /** @description 红字发票任务 · The red-letter invoice that a refund waits for */
        RedInvoice: {
            /** @example red_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            /** @enum {string} */
            status: "needed" | "applied" | "confirmed" | "issued" | "lapsed" | "not_needed";
            statusText: components["schemas"]["RenderedText"];
            can: ("apply" | "answer" | "issue" | "set_aside")[];
            version: number;
            /** @example ent_01k9zj8r4qe7v8m2f0t6wq3xyb */
            entryId: string;
            entry: components["schemas"]["RenderedText"];
            caseId: string | null;
            caseNumber: string | null;
            /** @enum {string} */
            reason: "01" | "02" | "03" | "04";
            reasonText: components["schemas"]["RenderedText"];
            lines: {
                rateBasisPoints: number | null;
                net: components["schemas"]["Money"];
                tax: components["schemas"]["Money"];
            }[];
            blueInvoiceNumber: string | null;
            confirmBy: string | null;
            lapsedCode: string | null;
            invoiceNumber: string | null;
            issuedOn: string | null;
            note: string | null;
        };
        /** @description 一次对账的结果 · What came of a reconciliation */
        Reconciliation: {
            /** @example cha_01k9zj8r4qe7v8m2f0t6wq3xyb */
            channelAccountId: string;
            /**
             * Format: date
             * @description 日期 · A calendar date
             * @example 2026-11-21
             */
            day: string;
            lines: number;
            /** @description 三方一致 · Bill, payout and books agree */
            matched: number;
            /** @description 与退款无关 · Nothing to do with refunds of ours */
            noted: number;
            /** @description 同日另一文件已有 · Told already by another file of the day */
            repeated: number;
            /** @description 我方尚在途 · Still on its way in our books */
            waiting: number;
            /** @description 差异 · Breaks */
            breaks: number;
            /** @description 转错收处理的收款 · Payments handed on as wrong charges */
            handedOn: number;
            /** @description 该账户未关闭的差异 · Open breaks of the account */
            openBreaks: number;
        };
        /** @description 对账记录 · A reconciliation that was run */
        ReconciliationRun: {
            number: number;
            /** @example cha_01k9zj8r4qe7v8m2f0t6wq3xyb */
            channelAccountId: string;
            /**
             * Format: date
             * @description 日期 · A calendar date
             * @example 2026-11-21
             */
            day: string;
            lines: number;
            /** @description 三方一致 · Bill, payout and books agree */
            matched: number;
            /** @description 与退款无关 · Nothing to do with refunds of ours */
            noted: number;
            /** @description 同日另一文件已有 · Told already by another file of the day */
            repeated: number;
            /** @description 我方尚在途 · Still on its way in our books */
            waiting: number;
            /** @description 差异 · Breaks */
            breaks: number;
            runBy: components["schemas"]["Actor"];
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            runAt: string;
        };
        /** @description 对账差异 · A break: what bill and books do not agree on */
        Break: {
            number: number;
            /** @example cha_01k9zj8r4qe7v8m2f0t6wq3xyb */
            channelAccountId: string;
            /** @enum {string} */
            channel: "alipay" | "wechat_pay" | "stripe" | "bank_card" | "bank";
            /**
             * Format: date
             * @description 日期 · A calendar date
             * @example 2026-11-21
             */
            day: string;
            /** @enum {string} */
            reason: "missing_in_bill" | "unknown_refund" | "amount_differs" | "duplicate" | "state_differs" | "payment_unexplained" | "fee_not_booked" | "not_booked" | "totals_differ" | "unreadable";
            reasonText: components["schemas"]["RenderedText"];
            payoutId: string | null;
            requestNumber: string | null;
            /** @description 我方金额 · What our books say */
            ours: components["schemas"]["Money"] | null;
            /** @description 账单金额 · What the bill says */
            theirs: components["schemas"]["Money"] | null;
            line: {
                row: number;
                /** @enum {string} */
                kind: "payment" | "refund" | "payout" | "return" | "fee" | "other" | "unreadable";
                tradeNumber: string | null;
                /** @description 账单原文 · The channel’s own words */
                raw: string;
            } | null;
            fileName: string | null;
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            foundAt: string;
            /** @description 账龄(天) · Days since it was found */
            ageDays: number;
            /** @enum {string} */
            status: "open" | "closed";
            owner: components["schemas"]["Actor"] | null;
            /** @description 建议的凭证,由另一人入账 · The proposed voucher, which another person books */
            proposal: {
                /** @example sto_01k9zj8r4qe7v8m2f0t6wq3xyb */
                storeId: string;
                note: string;
                by: components["schemas"]["Actor"];
                lines: {
                    account: string;
                    /** @enum {string} */
                    side: "debit" | "credit";
                    amount: components["schemas"]["Money"];
                }[];
            } | null;
            resolution: ("came_right" | "came_late" | "explained" | "handed_on" | "booked") | null;
            resolutionText: components["schemas"]["RenderedText"] | null;
            note: string | null;
            closedBy: components["schemas"]["Actor"] | null;
            closedAt: string | null;
            entryId: string | null;
        };
        /** @description 渠道账户(不含密钥) · A channel account, without its keys */
        ChannelAccount: components["schemas"]["AlipayAccount"] | components["schemas"]["WechatPayAccount"] | components["schemas"]["StripeAccount"] | components["schemas"]["BankAccount"];
        /** @description 支付宝账户(不含密钥) · An account at Alipay, without its keys */
        AlipayAccount: {
            /** @example cha_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            label: string;
            enabled: boolean;
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "alipay";
            gatewayUrl: string;
            appId: string;
            sellerId: string | null;
            notifyUrl: string | null;
            merchantKeyFingerprint: string;
            channelKeyFingerprint: string;
        };
        /** @description 微信支付商户号(不含密钥) · A merchant number at WeChat Pay, without its keys */
        WechatPayAccount: {
            /** @example cha_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            label: string;
            enabled: boolean;
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "wechat_pay";
            apiUrl: string;
            mchId: string;
            appId: string | null;
            notifyUrl: string | null;
            merchantSerial: string;
            merchantKeyFingerprint: string;
            platformKeys: components["schemas"]["WechatPlatformKey"][];
        };
        WechatPlatformKey: {
            id: string;
            fingerprint: string;
            expiresAt: string | null;
        };
        /** @description Stripe 账户(不含密钥) · An account at Stripe, without its keys */
        StripeAccount: {
            /** @example cha_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            label: string;
            enabled: boolean;
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "stripe";
            apiUrl: string;
            accountId: string | null;
            secretKeyEnding: string;
        };
        /** @description 银行付款账户 · A bank account that is paid from by files */
        BankAccount: {
            /** @example cha_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            label: string;
            enabled: boolean;
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "bank";
            bankName: string;
            holderName: string;
            accountEnding: string;
            bic: string | null;
            cnaps: string | null;
            /** @enum {string} */
            fileFormat: "pain.001" | "sheet";
            batchBooking: boolean;
            transfersPerFile: number;
        };
        /** @description 连通性检查 · Whether the account works */
        ChannelCheck: {
            ok: boolean;
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            checkedAt: string;
            milliseconds: number;
            message: components["schemas"]["RenderedText"];
        };
        /** @description 访问密钥 · An access key */
        ApiKey: {
            /** @example key_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            label: string;
            scopes: components["schemas"]["Scope"][];
            actor: components["schemas"]["Actor"];
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
            revokedAt: string | null;
        };
        /** @description 当前密钥 · The key that asks */
        Me: {
            merchant: {
                /** @example mer_01k9zj8r4qe7v8m2f0t6wq3xyb */
                id: string;
                name: string;
            };
            /** @example key_01k9zj8r4qe7v8m2f0t6wq3xyb */
            keyId: string;
            actor: components["schemas"]["Actor"];
            scopes: components["schemas"]["Scope"][];
        };
        /** @description 退款政策(一个版本) · One version of a refund policy */
        Policy: {
            /** @example pol_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            version: number;
            title: components["schemas"]["RenderedText"];
            /**
             * Format: date
             * @description 日期 · A calendar date
             * @example 2026-11-21
             */
            effectiveFrom: string;
            terms: components["schemas"]["PolicyTerms"];
            clauses: components["schemas"]["Clause"][];
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            createdAt: string;
        };
        PolicyTerms: {
            noReasonDays: number;
            qualityDays: number;
            refundOutboundShipping: boolean;
            deductLostFreeShipping: boolean;
            deductKeptGifts: boolean;
            appealDays: number;
            refundBeforeReturn: boolean;
            secondApprovalFrom: components["schemas"]["Money"];
        };
        Clause: {
            /** @enum {string} */
            code: "no_reason_window" | "quality_window" | "outbound_shipping" | "free_shipping" | "gifts" | "return_freight" | "second_approval" | "appeal_window" | "refund_before_return";
            number: string;
            title: components["schemas"]["RenderedText"];
            body: components["schemas"]["RenderedText"];
        };
        /** @description 政策草稿及其状态 · A policy on its way to a version */
        PolicyDraft: {
            /** @example pld_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            /** @enum {string} */
            status: "draft" | "in_review" | "published" | "superseded";
            revision: number;
            document: components["schemas"]["PolicyDocumentOut"];
            writtenBy: components["schemas"]["Actor"];
            submittedBy: components["schemas"]["Actor"] | null;
            publishedBy: components["schemas"]["Actor"] | null;
            policyId: string | null;
            version: number | null;
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            updatedAt: string;
        };
        /** @description 退款政策文件 · A refund policy as data */
        PolicyDocumentOut: {
            title: components["schemas"]["RenderedText"];
            currency: components["schemas"]["Currency"];
            /** @enum {string} */
            jurisdiction: "national" | "beijing" | "shanghai";
            /**
             * Format: date
             * @description 日期 · A calendar date
             * @example 2026-11-21
             */
            effectiveFrom: string;
            clauses: ({
                id: string;
                title: components["schemas"]["RenderedText"];
            } & {
                [key: string]: unknown;
            })[];
        } & {
            [key: string]: unknown;
        };
        PolicyLint: {
            publishable: boolean;
            findings: components["schemas"]["PolicyFinding"][];
        };
        /** @description 政策检查发现的问题 · Something wrong with a policy */
        PolicyFinding: {
            rule: string;
            /** @enum {string} */
            severity: "error" | "warning";
            pointer: string;
            cites: components["schemas"]["Citation"][];
            reason: components["schemas"]["RenderedText"];
            proposal: components["schemas"]["RenderedText"] | null;
        };
        /** @description 给顾客看的政策全文 · The policy as customers read it */
        PolicyText: {
            zh: string;
            en: string;
        };
        PolicyDiff: {
            data: {
                /** @enum {string} */
                kind: "added" | "removed" | "changed" | "moved";
                pointer: string;
                says: components["schemas"]["RenderedText"];
            }[];
        };
        /** @description 政策试算结果 · What a change of policy would have done */
        Simulation: {
            total: components["schemas"]["SimulationTally"];
            byCause: {
                /** @enum {string} */
                cause: "no_reason" | "quality" | "price_or_fraud" | "logistics" | "misunderstanding" | "unclear_contract" | "system_error";
                tally: components["schemas"]["SimulationTally"];
            }[];
            handsMoved: {
                /** @enum {string} */
                from: "automatic" | "one_person" | "two_people" | "declined";
                /** @enum {string} */
                to: "automatic" | "one_person" | "two_people" | "declined";
                cases: number;
            }[];
            liftedBefore: number;
            liftedAfter: number;
            leftOut: number;
            examples: {
                id: string;
                /** @enum {string} */
                cause: "no_reason" | "quality" | "price_or_fraud" | "logistics" | "misunderstanding" | "unclear_contract" | "system_error";
                before: components["schemas"]["Money"] | null;
                after: components["schemas"]["Money"] | null;
                clauseBefore: string | null;
                clauseAfter: string | null;
                /** @enum {string} */
                handsBefore: "automatic" | "one_person" | "two_people" | "declined";
                /** @enum {string} */
                handsAfter: "automatic" | "one_person" | "two_people" | "declined";
            }[];
            text: components["schemas"]["PolicyText"];
        };
        SimulationTally: {
            cases: number;
            before: components["schemas"]["Money"];
            after: components["schemas"]["Money"];
            better: number;
            worse: number;
            same: number;
            byPerson: number;
            answeredNow: {
                cases: number;
                amount: components["schemas"]["Money"];
            };
            leftToPerson: {
                cases: number;
                amount: components["schemas"]["Money"];
            };
            gained: components["schemas"]["Money"];
            lost: components["schemas"]["Money"];
        };
        LawArticles: {
            /** @description 商户法律数据的版本;0 为仅随版本提供 · Version of the merchant’s law; 0: the release alone */
            version: number;
            data: components["schemas"]["LawArticle"][];
        };
        /** @description 法律条文(自述) · An article of law, in our own words */
        LawArticle: {
            code: string;
            statute: components["schemas"]["RenderedText"];
            number: string;
            /** @enum {string} */
            jurisdiction: "national" | "beijing" | "shanghai";
            text: components["schemas"]["RenderedText"];
            /**
             * @description 条文是否已核对 · Whether the text was checked against a source
             * @enum {string}
             */
            status: "verified" | "from_memory";
            /**
             * Format: date
             * @description 日期 · A calendar date
             * @example 2026-11-21
             */
            from: string;
            to: string | null;
            /** @description 本商户核对的来源;空表示随版本提供 · Where this merchant read it; null: it came with the release */
            source: {
                document: string;
                address: string | null;
                /**
                 * Format: date
                 * @description 日期 · A calendar date
                 * @example 2026-11-21
                 */
                readOn: string;
                /** @example lam_01k9zj8r4qe7v8m2f0t6wq3xyb */
                amendmentId: string;
            } | null;
            commands: {
                /** @enum {string} */
                kind: "calculator" | "floor" | "lint" | "deadline" | "decision";
                code: string;
            }[];
        };
        /** @description 条文影响清单 · The clauses and cases that stand on an article */
        LawImpact: {
            article: components["schemas"]["LawArticle"];
            policies: {
                /** @example pld_01k9zj8r4qe7v8m2f0t6wq3xyb */
                draftId: string;
                title: components["schemas"]["RenderedText"];
                version: number | null;
                clauses: {
                    id: string;
                    pointer: string;
                    title: components["schemas"]["RenderedText"];
                    floor: string;
                }[];
            }[];
            /** @description 引用该条的凭证、工单、依据与分录模板 · Texts of the release that cite it */
            templates: {
                /** @enum {string} */
                kind: "receipt" | "worksheet" | "basis" | "voucher";
                code: string;
                title: components["schemas"]["RenderedText"];
            }[];
            cases: {
                count: number;
                latest: {
                    /** @example case_01k9zj8r4qe7v8m2f0t6wq3xyb */
                    id: string;
                    number: string;
                    status: string;
                }[];
            };
        };
        /** @description 按日期生效的利率 · Published rates by date */
        LawRates: {
            /** @description 商户法律数据的版本;0 为仅随版本提供 · Version of the merchant’s law; 0: the release alone */
            version: number;
            data: {
                /** @enum {string} */
                series: "LPR_1Y" | "DEPOSIT_1Y" | "VAT_SMALL_SCALE";
                name: components["schemas"]["RenderedText"];
                /**
                 * Format: date
                 * @description 日期 · A calendar date
                 * @example 2026-11-21
                 */
                from: string;
                /**
                 * Format: date
                 * @description 此日之后未知,不作答 · What comes after is not known and refused
                 * @example 2026-11-21
                 */
                through: string;
                entries: {
                    /**
                     * Format: date
                     * @description 日期 · A calendar date
                     * @example 2026-11-21
                     */
                    from: string;
                    ratePpm: number;
                    source: string;
                    /** @enum {string} */
                    status: "verified" | "from_memory";
                }[];
            }[];
        };
        /** @description 放假与调休日历 · The calendar of rest days */
        LawRestDays: {
            /** @description 商户法律数据的版本;0 为仅随版本提供 · Version of the merchant’s law; 0: the release alone */
            version: number;
            data: {
                year: number;
                periods: {
                    name: string;
                    /**
                     * Format: date
                     * @description 日期 · A calendar date
                     * @example 2026-11-21
                     */
                    from: string;
                    /**
                     * Format: date
                     * @description 日期 · A calendar date
                     * @example 2026-11-21
                     */
                    through: string;
                }[];
                workingWeekends: string[];
                source: string;
                /** @enum {string} */
                status: "verified" | "from_memory";
            }[];
        };
        /** @description 法律数据的修订:一人提出,另一人确认 · An amendment: proposed by one person, confirmed by a second */
        LawAmendment: {
            /** @example lam_01k9zj8r4qe7v8m2f0t6wq3xyb */
            id: string;
            /** @enum {string} */
            status: "proposed" | "confirmed" | "declined";
            change: components["schemas"]["LawArticleChange"] | components["schemas"]["LawRatesChange"] | components["schemas"]["LawRestDaysChange"] | components["schemas"]["LawWithdrawal"];
            source: {
                document: string;
                address: string | null;
                /**
                 * Format: date
                 * @description 日期 · A calendar date
                 * @example 2026-11-21
                 */
                readOn: string;
            };
            proposedBy: components["schemas"]["Actor"];
            /**
             * Format: date-time
             * @description 时刻(RFC 3339) · A moment (RFC 3339)
             * @example 2026-11-21T09:30:00.000Z
             */
            proposedAt: string;
            decision: {
                version: number;
                by: components["schemas"]["Actor"];
                /**
                 * Format: date-time
                 * @description 时刻(RFC 3339) · A moment (RFC 3339)
                 * @example 2026-11-21T09:30:00.000Z
                 */
                at: string;
                reason: string | null;
            } | null;
        };
        LawArticleChange: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "article";
            statute: {
                code: string;
                name: components["schemas"]["RenderedText"] | null;
                jurisdiction: ("national" | "beijing" | "shanghai") | null;
            };
            article: {
                number: string;
                text: components["schemas"]["RenderedText"];
                /**
                 * @description verified:已对照原文 · verified: read in the source that is named
                 * @enum {string}
                 */
                status: "verified" | "from_memory";
                /**
                 * Format: date
                 * @description 日期 · A calendar date
                 * @example 2026-11-21
                 */
                from: string;
                to: string | null;
            };
        };
        LawRatesChange: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "rates";
            /** @enum {string} */
            series: "LPR_1Y" | "DEPOSIT_1Y" | "VAT_SMALL_SCALE";
            entries: {
                /**
                 * Format: date
                 * @description 日期 · A calendar date
                 * @example 2026-11-21
                 */
                from: string;
                /** @description 百万分之几:30000 即 3.0% · Parts per million: 30000 is 3.0 % */
                ratePpm: number;
            }[];
            /**
             * Format: date
             * @description 日期 · A calendar date
             * @example 2026-11-21
             */
            through: string;
            /**
             * @description verified:已对照原文 · verified: read in the source that is named
             * @enum {string}
             */
            status: "verified" | "from_memory";
        };
        LawRestDaysChange: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "rest_days";
            restYear: {
                year: number;
                periods: {
                    name: string;
                    /**
                     * Format: date
                     * @description 日期 · A calendar date
                     * @example 2026-11-21
                     */
                    from: string;
                    /**
                     * Format: date
                     * @description 日期 · A calendar date
                     * @example 2026-11-21
                     */
                    through: string;
                }[];
                workingWeekends: string[];
                /**
                 * @description verified:已对照原文 · verified: read in the source that is named
                 * @enum {string}
                 */
                status: "verified" | "from_memory";
            };
        };
        LawWithdrawal: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "withdrawal";
            /** @example lam_01k9zj8r4qe7v8m2f0t6wq3xyb */
            amendmentId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listMerchants: {
        parameters: {
            query?: {
                /** @description 每页条数 · How many in a page */
                limit?: number;
                /** @description 上一页的 nextCursor · The nextCursor of the page before */
                cursor?: string | null;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 商户列表(普通密钥只见自己的商户) · List merchants (an ordinary key sees its own only) */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Merchant"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createMerchant: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MerchantInput"];
            };
        };
        responses: {
            /** @description 新建商户并发放首个密钥 · Create a merchant and its first key */
            201: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewMerchant"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMerchant: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 查看商户 · Read a merchant */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merchant"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStores: {
        parameters: {
            query?: {
                /** @description 每页条数 · How many in a page */
                limit?: number;
                /** @description 上一页的 nextCursor · The nextCursor of the page before */
                cursor?: string | null;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 门店列表 · List stores */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Store"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createStore: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoreInput"];
            };
        };
        responses: {
            /** @description 登记门店 · Record a store */
            201: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Store"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already_exists`: 已存在:{what} · {what} already exists */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCustomers: {
        parameters: {
            query?: {
                /** @description 每页条数 · How many in a page */
                limit?: number;
                /** @description 上一页的 nextCursor · The nextCursor of the page before */
                cursor?: string | null;
                reference?: string | null;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 顾客列表 · List customers */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Customer"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerInput"];
            };
        };
        responses: {
            /** @description 登记顾客 · Record a customer */
            201: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already_exists`: 已存在:{what} · {what} already exists */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 查看顾客 · Read a customer */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customer"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /** @description 每页条数 · How many in a page */
                limit?: number;
                /** @description 上一页的 nextCursor · The nextCursor of the page before */
                cursor?: string | null;
                number?: string | null;
                customerId?: string | null;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 订单列表 · List orders */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Order"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderInput"];
            };
        };
        responses: {
            /** @description 登记订单(同一订单重复登记不变) · Record an order (the same order again changes nothing) */
            201: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order_conflict`: 订单号 {number} 已存在且内容不同;已登记的订单不会被改写 · Order {number} exists with other contents; a recorded order is never rewritten */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `order_totals_disagree`: 订单金额不平:应付 {due},支付方式合计 {tendered} · The order does not add up: {due} due, {tendered} tendered
             *
             *     `order_discount_exceeds_goods`: 优惠 {discount} 超过商品金额 {goods} · The discounts {discount} exceed the goods {goods}
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordOrders: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderInput"][];
            };
        };
        responses: {
            /** @description 批量登记订单,逐条给出结果 · Record many orders, each with its own result */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkOrdersResult"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `order_conflict`: 订单号 {number} 已存在且内容不同;已登记的订单不会被改写 · Order {number} exists with other contents; a recorded order is never rewritten */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `order_totals_disagree`: 订单金额不平:应付 {due},支付方式合计 {tendered} · The order does not add up: {due} due, {tendered} tendered
             *
             *     `order_discount_exceeds_goods`: 优惠 {discount} 超过商品金额 {goods} · The discounts {discount} exceed the goods {goods}
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 查看订单 · Read an order */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordReceipt: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptInput"];
            };
        };
        responses: {
            /** @description 登记签收日期(退货期自次日起算) · Record the day the goods were received, from which the return window runs */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `receipt_recorded`: 签收日期已登记为 {date},不能改写 · The receipt is recorded as {date} and is not rewritten */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `received_before_placed`: 签收日期 {received} 早于下单日期 {placed} · Received {received}, before the order was placed on {placed}
             *
             *     `date_in_future`: 日期 {date} 还没有到 · The date {date} is still to come
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCards: {
        parameters: {
            query?: {
                /** @description 每页条数 · How many in a page */
                limit?: number;
                /** @description 上一页的 nextCursor · The nextCursor of the page before */
                cursor?: string | null;
                number?: string | null;
                customerId?: string | null;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 预付卡列表 · List cards */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Card"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardInput"];
            };
        };
        responses: {
            /** @description 登记预付卡与首次购买(重复登记不变) · Record a card with its first purchase (again changes nothing) */
            201: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `card_conflict`: 卡号 {number} 已登记且内容不同;已登记的卡不会被改写 · Card {number} is on record with other contents; what is recorded is never rewritten
             *
             *     `order_bought_card`: 该订单用于购买卡「{card}」,请对卡提出退卡申请 · The order bought card “{card}”: claim the card instead
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `claimant_mismatch`: 申请人与下单顾客不一致 · The claimant is not the customer of the order
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 查看预付卡:余额、次数、用卡记录 · Read a card: what is left, and what was used */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    topUpCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardPurchaseInput"];
            };
        };
        responses: {
            /** @description 登记充值或续卡 · Record a top-up or renewal */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `card_entry_conflict`: 该卡上编号 {id} 已登记且内容不同 · The card has another entry under the number {id}
             *
             *     `order_bought_card`: 该订单用于购买卡「{card}」,请对卡提出退卡申请 · The order bought card “{card}”: claim the card instead
             *
             *     `card_ended`: 该卡已退,不能再使用或申请 · The card has been refunded and ended: it can be neither used nor claimed
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `claimant_mismatch`: 申请人与下单顾客不一致 · The claimant is not the customer of the order
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    useCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardUseInput"];
            };
        };
        responses: {
            /** @description 登记用卡(冲回用负数) · Record a use, or take one back with the opposite sign */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `card_entry_conflict`: 该卡上编号 {id} 已登记且内容不同 · The card has another entry under the number {id}
             *
             *     `card_ended`: 该卡已退,不能再使用或申请 · The card has been refunded and ended: it can be neither used nor claimed
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `card_balance_exceeded`: 卡内只余 {left} · Only {left} is left on the card
             *
             *     `date_in_future`: 日期 {date} 还没有到 · The date {date} is still to come
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pauseCard: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CardPauseInput"];
            };
        };
        responses: {
            /** @description 登记停卡日期 · Record days on which a card rests */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `card_ended`: 该卡已退,不能再使用或申请 · The card has been refunded and ended: it can be neither used nor claimed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordPayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentInput"];
            };
        };
        responses: {
            /** @description 登记渠道收款,系统据此发现重复或错误收款并立案 · Report a payment that a channel took; what was charged twice or wrongly is found and gets a case */
            201: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `payment_conflict`: 该渠道交易号已登记为另一笔收款:{number} · Another payment is on record under this channel number: {number} */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `date_in_future`: 日期 {date} 还没有到 · The date {date} is still to come
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChargeErrors: {
        parameters: {
            query?: {
                /** @description 每页条数 · How many in a page */
                limit?: number;
                /** @description 上一页的 nextCursor · The nextCursor of the page before */
                cursor?: string | null;
                open?: string;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 系统发现的错收 · What was charged twice or wrongly, as found by the system */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ChargeError"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCases: {
        parameters: {
            query?: {
                /** @description 每页条数 · How many in a page */
                limit?: number;
                /** @description 上一页的 nextCursor · The nextCursor of the page before */
                cursor?: string | null;
                /** @description 状态,多个以逗号分隔 · States, separated by commas */
                status?: string | null;
                storeId?: string | null;
                customerId?: string | null;
                orderId?: string | null;
                /** @description 退款单号或订单号 · A case number or an order number */
                number?: string | null;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 退款单列表(新的在前) · List refund cases, newest first */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RefundCaseSummary"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openCase: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 幂等键 · The key of this request */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimInput"];
            };
        };
        responses: {
            /** @description 提交退款申请 · Claim a refund */
            201: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    /** @description 重复请求的原回答 · The answer of the first request with this key */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundCase"];
                };
            };
            /**
             * @description `json_malformed`
             *
             *     `idempotency_key_missing`
             *
             *     `idempotency_key_invalid`
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `idempotency_in_flight` */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `idempotency_key_reused`
             *
             *     `claim_empty`: 请至少选择一件要退的商品 · Choose at least one item to return
             *
             *     `claim_line_unknown`: 订单中没有这一行:{line} · The order has no such line: {line}
             *
             *     `claim_line_repeated`: 同一行商品重复填写:{line} · The same line is given twice: {line}
             *
             *     `quantity_exceeds_refundable`: 「{line}」最多还可退 {maximum} 件 · At most {maximum} of “{line}” can still be returned
             *
             *     `claimant_mismatch`: 申请人与下单顾客不一致 · The claimant is not the customer of the order
             *
             *     `currency_mismatch`: 币种不一致:应为{expected},收到{received} · The currency should be {expected}, not {received}
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 查看退款单 · Read a refund case */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundCase"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assessCase: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 幂等键 · The key of this request */
                "Idempotency-Key": string;
                /** @description 所见版本的 ETag · The ETag of the version you saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessInput"];
            };
        };
        responses: {
            /** @description 审核 · Assess a case */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    /** @description 重复请求的原回答 · The answer of the first request with this key */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundCase"];
                };
            };
            /**
             * @description `json_malformed`
             *
             *     `idempotency_key_missing`
             *
             *     `idempotency_key_invalid`
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `scope_missing`
             *
             *     `appeal_same_assessor`: 申诉须由另一位审核人处理 · An appeal must be assessed by another person
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency_in_flight`
             *
             *     `move_not_allowed`: 当前状态为「{status}」,不能{move};可以:{allowed} · The case is {status}, so it cannot {move}; it can: {allowed}
             *
             *     `policy_missing`: 下单当日({date})没有生效的退款政策 · No refund policy was in force on {date}
             *
             *     `order_not_received`: 订单尚未签收,无法起算退货期 · The order has no date of receipt, so the return window has not begun
             *
             *     `calendar_missing`: 没有 {date} 的休息日数据,无法确定时限 · There is no rest-day calendar for {date}, so the deadline cannot be determined
             *
             *     `refundable_exceeded`: 超出可退金额:「{tender}」最多还可退 {maximum} · That exceeds what can be refunded: at most {maximum} is left on “{tender}”
             *
             *     `creditable_exceeded`: 超出可冲减的开票金额:最多还可冲减 {maximum} · That exceeds what was invoiced: at most {maximum} can still be credited
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `idempotency_key_reused`
             *
             *     `basis_not_fitting`: 所选依据「{basis}」不适用于本单:请按列出的依据选择,或先核实所缺事实 · The chosen ground “{basis}” does not fit this case: choose one that is listed, or establish the missing facts first
             *
             *     `reason_required`: 请填写理由(至少 {minimum} 个字) · Give a reason of at least {minimum} characters
             *
             *     `calculation_input_invalid`: 计算输入有误:{reason} · The input of the calculation is not valid: {reason}
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveCase: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 幂等键 · The key of this request */
                "Idempotency-Key": string;
                /** @description 所见版本的 ETag · The ETag of the version you saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveInput"];
            };
        };
        responses: {
            /** @description 批准 · Approve a case */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    /** @description 重复请求的原回答 · The answer of the first request with this key */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundCase"];
                };
            };
            /**
             * @description `json_malformed`
             *
             *     `idempotency_key_missing`
             *
             *     `idempotency_key_invalid`
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `scope_missing`
             *
             *     `maker_is_checker`: 审核人与批准人不能是同一人 · The person who assessed cannot approve
             *
             *     `second_approver_is_first`: 第二位批准人不能与第一位相同 · The second approver must be another person
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency_in_flight`
             *
             *     `move_not_allowed`: 当前状态为「{status}」,不能{move};可以:{allowed} · The case is {status}, so it cannot {move}; it can: {allowed}
             *
             *     `nothing_to_refund`: 审核结论为不予退款,不能批准;请驳回并说明理由 · The assessment grants nothing: decline with reasons instead of approving
             *
             *     `goods_not_received`: 退货退款须先登记收到退货的日期 · Record the day on which the goods came back before approving
             *
             *     `facts_changed`: 订单情况已变化,请重新审核后再批准 · The facts of the order have changed: assess the case again before approving
             *
             *     `refundable_exceeded`: 超出可退金额:「{tender}」最多还可退 {maximum} · That exceeds what can be refunded: at most {maximum} is left on “{tender}”
             *
             *     `creditable_exceeded`: 超出可冲减的开票金额:最多还可冲减 {maximum} · That exceeds what was invoiced: at most {maximum} can still be credited
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `idempotency_key_reused`
             *
             *     `quantity_exceeds_refundable`: 「{line}」最多还可退 {maximum} 件 · At most {maximum} of “{line}” can still be returned
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineCase: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 幂等键 · The key of this request */
                "Idempotency-Key": string;
                /** @description 所见版本的 ETag · The ETag of the version you saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonInput"];
            };
        };
        responses: {
            /** @description 驳回 · Decline a case */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    /** @description 重复请求的原回答 · The answer of the first request with this key */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundCase"];
                };
            };
            /**
             * @description `json_malformed`
             *
             *     `idempotency_key_missing`
             *
             *     `idempotency_key_invalid`
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency_in_flight`
             *
             *     `move_not_allowed`: 当前状态为「{status}」,不能{move};可以:{allowed} · The case is {status}, so it cannot {move}; it can: {allowed}
             *
             *     `policy_missing`: 下单当日({date})没有生效的退款政策 · No refund policy was in force on {date}
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `idempotency_key_reused`
             *
             *     `reason_required`: 请填写理由(至少 {minimum} 个字) · Give a reason of at least {minimum} characters
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawCase: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 幂等键 · The key of this request */
                "Idempotency-Key": string;
                /** @description 所见版本的 ETag · The ETag of the version you saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonInput"];
            };
        };
        responses: {
            /** @description 撤回 · Withdraw a case */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    /** @description 重复请求的原回答 · The answer of the first request with this key */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundCase"];
                };
            };
            /**
             * @description `json_malformed`
             *
             *     `idempotency_key_missing`
             *
             *     `idempotency_key_invalid`
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency_in_flight`
             *
             *     `move_not_allowed`: 当前状态为「{status}」,不能{move};可以:{allowed} · The case is {status}, so it cannot {move}; it can: {allowed}
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `idempotency_key_reused`
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appealCase: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 幂等键 · The key of this request */
                "Idempotency-Key": string;
                /** @description 所见版本的 ETag · The ETag of the version you saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonInput"];
            };
        };
        responses: {
            /** @description 申诉 · Appeal against a decline */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    /** @description 重复请求的原回答 · The answer of the first request with this key */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundCase"];
                };
            };
            /**
             * @description `json_malformed`
             *
             *     `idempotency_key_missing`
             *
             *     `idempotency_key_invalid`
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency_in_flight`
             *
             *     `move_not_allowed`: 当前状态为「{status}」,不能{move};可以:{allowed} · The case is {status}, so it cannot {move}; it can: {allowed}
             *
             *     `appeal_window_closed`: 申诉期已于 {deadline} 截止 · The time for an appeal ended on {deadline}
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `idempotency_key_reused`
             *
             *     `reason_required`: 请填写理由(至少 {minimum} 个字) · Give a reason of at least {minimum} characters
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    repayCase: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 幂等键 · The key of this request */
                "Idempotency-Key": string;
                /** @description 所见版本的 ETag · The ETag of the version you saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepayInput"];
            };
        };
        responses: {
            /** @description 为失败、作废或退票的一笔重新出款 · Pay again what failed, was voided or bounced */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    /** @description 重复请求的原回答 · The answer of the first request with this key */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundCase"];
                };
            };
            /**
             * @description `json_malformed`
             *
             *     `idempotency_key_missing`
             *
             *     `idempotency_key_invalid`
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `scope_missing`
             *
             *     `payee_recorder_repays`: 登记收款账户的人不能批准向该账户付款 · Whoever recorded the payee cannot approve paying to it
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency_in_flight`
             *
             *     `move_not_allowed`: 当前状态为「{status}」,不能{move};可以:{allowed} · The case is {status}, so it cannot {move}; it can: {allowed}
             *
             *     `payout_move_not_allowed`: 出款当前为「{status}」,不能{move};可以:{allowed} · The payout is {status}, so it cannot {move}; it can: {allowed}
             *
             *     `refundable_exceeded`: 超出可退金额:「{tender}」最多还可退 {maximum} · That exceeds what can be refunded: at most {maximum} is left on “{tender}”
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `idempotency_key_reused`
             *
             *     `route_not_offered`: 这笔款不能走「{route}」 · This payout cannot go by “{route}”
             *
             *     `payee_missing`: 转账须先登记收款账户 · A transfer needs a payee
             *
             *     `payee_unfit`: 该收款账户不能用于此渠道账户 · The payee cannot be paid by this channel account
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExplanation: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 为什么是这个金额 · Why this amount */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseExplanation"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getExplanationText: {
        parameters: {
            query?: {
                /** @description 语言 · Language */
                lang?: "zh" | "en";
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 为什么是这个金额(纯文本) · Why this amount, as plain text */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWorksheets: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 六类原因的核查表 · The worksheets of the six causes */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Worksheet"][];
                    };
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 佐证材料列表 · List the evidence of a case */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceList"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    attachEvidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @enum {string} */
                    kind: "order_record" | "communication" | "quality_proof" | "contract" | "logistics" | "system_log";
                    /** @description 文件 · The file */
                    file: string;
                };
            };
        };
        responses: {
            /** @description 补充佐证材料(最大 20 MB) · Attach evidence (at most 20 MB) */
            201: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    /** @description 重复请求的原回答 · The answer of the first request with this key */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /**
             * @description `json_malformed`
             *
             *     `idempotency_key_missing`
             *
             *     `idempotency_key_invalid`
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency_in_flight`
             *
             *     `move_not_allowed`: 当前状态为「{status}」,不能{move};可以:{allowed} · The case is {status}, so it cannot {move}; it can: {allowed}
             *
             *     `evidence_limit`: 每张退款单最多 {maximum} 份材料 · A case takes at most {maximum} pieces of evidence
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `media_type_unsupported`
             *
             *     `evidence_type_not_allowed`: 不接受这种文件:内容为 {detected};接受:{allowed} · This kind of file is not accepted: its content is {detected}; accepted: {allowed}
             */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `idempotency_key_reused`
             *
             *     `evidence_empty`: 文件是空的 · The file is empty
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvidenceFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
                evidenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 下载佐证材料 · Download a piece of evidence */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCaseEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 退款单的时间线 · The timeline of a case */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReceipt: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 退款凭单 · The receipt of a refund */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReceiptText: {
        parameters: {
            query?: {
                /** @description 语言 · Language */
                lang?: "zh" | "en";
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 退款凭单(纯文本) · The receipt as plain text */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReceiptPdf: {
        parameters: {
            query?: {
                /** @description 语言 · Language */
                lang?: "zh" | "en";
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 退款凭单(PDF) · The receipt as PDF */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPayouts: {
        parameters: {
            query?: {
                /** @description 每页条数 · How many in a page */
                limit?: number;
                /** @description 上一页的 nextCursor · The nextCursor of the page before */
                cursor?: string | null;
                status?: ("queued" | "held" | "sending" | "unknown" | "accepted" | "abnormal" | "awaiting_payee" | "settled" | "failed" | "void" | "bounced") | null;
                caseId?: string | null;
                requestNumber?: string | null;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 出款列表(新的在前) · List payouts, newest first */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Payout"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPayout: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 查看出款及渠道往来 · Read a payout and its exchanges with the channel */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutDetail"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    holdPayout: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 幂等键 · The key of this request */
                "Idempotency-Key": string;
                /** @description 所见版本的 ETag · The ETag of the version you saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldInput"];
            };
        };
        responses: {
            /** @description 暂缓出款 · Hold a payout */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    /** @description 重复请求的原回答 · The answer of the first request with this key */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payout"];
                };
            };
            /**
             * @description `json_malformed`
             *
             *     `idempotency_key_missing`
             *
             *     `idempotency_key_invalid`
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency_in_flight`
             *
             *     `payout_move_not_allowed`: 出款当前为「{status}」,不能{move};可以:{allowed} · The payout is {status}, so it cannot {move}; it can: {allowed}
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `idempotency_key_reused`
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releasePayout: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 幂等键 · The key of this request */
                "Idempotency-Key": string;
                /** @description 所见版本的 ETag · The ETag of the version you saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseInput"];
            };
        };
        responses: {
            /** @description 放行出款 · Release a payout */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    /** @description 重复请求的原回答 · The answer of the first request with this key */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payout"];
                };
            };
            /**
             * @description `json_malformed`
             *
             *     `idempotency_key_missing`
             *
             *     `idempotency_key_invalid`
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency_in_flight`
             *
             *     `payout_move_not_allowed`: 出款当前为「{status}」,不能{move};可以:{allowed} · The payout is {status}, so it cannot {move}; it can: {allowed}
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `idempotency_key_reused`
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    voidPayout: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 幂等键 · The key of this request */
                "Idempotency-Key": string;
                /** @description 所见版本的 ETag · The ETag of the version you saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidInput"];
            };
        };
        responses: {
            /** @description 作废未发出的出款 · Void a payout that never left */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    /** @description 重复请求的原回答 · The answer of the first request with this key */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payout"];
                };
            };
            /**
             * @description `json_malformed`
             *
             *     `idempotency_key_missing`
             *
             *     `idempotency_key_invalid`
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency_in_flight`
             *
             *     `payout_move_not_allowed`: 出款当前为「{status}」,不能{move};可以:{allowed} · The payout is {status}, so it cannot {move}; it can: {allowed}
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `idempotency_key_reused`
             *
             *     `reason_required`: 请填写理由(至少 {minimum} 个字) · Give a reason of at least {minimum} characters
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordPaid: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 幂等键 · The key of this request */
                "Idempotency-Key": string;
                /** @description 所见版本的 ETag · The ETag of the version you saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordPaidInput"];
            };
        };
        responses: {
            /** @description 登记线下付款 · Record a payment made by hand */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    /** @description 重复请求的原回答 · The answer of the first request with this key */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payout"];
                };
            };
            /**
             * @description `json_malformed`
             *
             *     `idempotency_key_missing`
             *
             *     `idempotency_key_invalid`
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `scope_missing`
             *
             *     `payout_checker_is_approver`: 人工登记付款或退回,须由批准人以外的人办理 · A payment or a return is recorded by hand by somebody other than the approver
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency_in_flight`
             *
             *     `payout_move_not_allowed`: 出款当前为「{status}」,不能{move};可以:{allowed} · The payout is {status}, so it cannot {move}; it can: {allowed}
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `idempotency_key_reused`
             *
             *     `proof_required`: 人工登记付款或退回须附凭证 · Attach proof of the payment or of the return
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmPaid: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 幂等键 · The key of this request */
                "Idempotency-Key": string;
                /** @description 所见版本的 ETag · The ETag of the version you saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmPaidInput"];
            };
        };
        responses: {
            /** @description 复核线下付款(登记人以外的人) · Confirm a payment by hand, by another person than its recorder */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    /** @description 重复请求的原回答 · The answer of the first request with this key */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payout"];
                };
            };
            /**
             * @description `json_malformed`
             *
             *     `idempotency_key_missing`
             *
             *     `idempotency_key_invalid`
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `scope_missing`
             *
             *     `payout_recorder_confirms`: 登记付款的人不能自己复核 · Whoever recorded the payment cannot confirm it
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency_in_flight`
             *
             *     `payout_move_not_allowed`: 出款当前为「{status}」,不能{move};可以:{allowed} · The payout is {status}, so it cannot {move}; it can: {allowed}
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `idempotency_key_reused`
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectPaid: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 幂等键 · The key of this request */
                "Idempotency-Key": string;
                /** @description 所见版本的 ETag · The ETag of the version you saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidInput"];
            };
        };
        responses: {
            /** @description 退回线下付款登记 · Take back the record of a payment by hand */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    /** @description 重复请求的原回答 · The answer of the first request with this key */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payout"];
                };
            };
            /**
             * @description `json_malformed`
             *
             *     `idempotency_key_missing`
             *
             *     `idempotency_key_invalid`
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency_in_flight`
             *
             *     `payout_move_not_allowed`: 出款当前为「{status}」,不能{move};可以:{allowed} · The payout is {status}, so it cannot {move}; it can: {allowed}
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `idempotency_key_reused`
             *
             *     `reason_required`: 请填写理由(至少 {minimum} 个字) · Give a reason of at least {minimum} characters
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordReturned: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 幂等键 · The key of this request */
                "Idempotency-Key": string;
                /** @description 所见版本的 ETag · The ETag of the version you saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordReturnedInput"];
            };
        };
        responses: {
            /** @description 登记款项退回商户 · Record that the money came back to the merchant */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    /** @description 重复请求的原回答 · The answer of the first request with this key */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payout"];
                };
            };
            /**
             * @description `json_malformed`
             *
             *     `idempotency_key_missing`
             *
             *     `idempotency_key_invalid`
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `scope_missing`
             *
             *     `payout_checker_is_approver`: 人工登记付款或退回,须由批准人以外的人办理 · A payment or a return is recorded by hand by somebody other than the approver
             *
             *     `payout_recorder_returns`: 登记付款的人不能登记该款退回 · Whoever recorded the payment cannot record its return
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency_in_flight`
             *
             *     `payout_move_not_allowed`: 出款当前为「{status}」,不能{move};可以:{allowed} · The payout is {status}, so it cannot {move}; it can: {allowed}
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `idempotency_key_reused`
             *
             *     `proof_required`: 人工登记付款或退回须附凭证 · Attach proof of the payment or of the return
             *
             *     `reason_required`: 请填写理由(至少 {minimum} 个字) · Give a reason of at least {minimum} characters
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handleAbnormal: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 幂等键 · The key of this request */
                "Idempotency-Key": string;
                /** @description 所见版本的 ETag · The ETag of the version you saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandleAbnormalInput"];
            };
        };
        responses: {
            /** @description 处理异常退款:退到顾客银行卡,或退回商户 · Tell an abnormal refund where to go */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    /** @description 重复请求的原回答 · The answer of the first request with this key */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payout"];
                };
            };
            /**
             * @description `json_malformed`
             *
             *     `idempotency_key_missing`
             *
             *     `idempotency_key_invalid`
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `scope_missing`
             *
             *     `payee_recorder_repays`: 登记收款账户的人不能批准向该账户付款 · Whoever recorded the payee cannot approve paying to it
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency_in_flight`
             *
             *     `payout_move_not_allowed`: 出款当前为「{status}」,不能{move};可以:{allowed} · The payout is {status}, so it cannot {move}; it can: {allowed}
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `idempotency_key_reused`
             *
             *     `abnormal_not_carried`: 渠道账户不能这样处理异常退款:{reason} · The channel account cannot handle the abnormal refund this way: {reason}
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBankBatches: {
        parameters: {
            query?: {
                /** @description 每页条数 · How many in a page */
                limit?: number;
                /** @description 上一页的 nextCursor · The nextCursor of the page before */
                cursor?: string | null;
                status?: ("collecting" | "made" | "releasing" | "released" | "discarded") | null;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 银行付款批次(新的在前) · List the files for banks, newest first */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["BankBatch"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeBankBatch: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 幂等键 · The key of this request */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankBatchInput"];
            };
        };
        responses: {
            /** @description 编制银行付款文件 · Make a file of payments for a bank */
            201: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    /** @description 重复请求的原回答 · The answer of the first request with this key */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankBatch"];
                };
            };
            /**
             * @description `json_malformed`
             *
             *     `idempotency_key_missing`
             *
             *     `idempotency_key_invalid`
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency_in_flight`
             *
             *     `bank_batch_empty`: 没有等待编入银行文件的出款 · No payout waits for a bank file
             *
             *     `bank_account_disabled`: 付款账户已停用或已紧急停止,不能编制或放行文件 · The bank account is disabled or its payouts are stopped: no file is made or released
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `idempotency_key_reused`
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBankBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 查看批次及其出款、下载记录 · Read a batch, what lies in it, and who downloaded it */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankBatchDetail"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseBankBatch: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 所见版本的 ETag · The ETag of the version you saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 由第二人复核放行 · Release, by a second person */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankBatch"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `scope_missing`
             *
             *     `bank_batch_maker_releases`: 编制批次的人不能放行,须由另一人复核 · Whoever made the batch cannot release it: another person checks it
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `bank_batch_move_not_allowed`: 该批次当前为「{status}」,不能{move};可以:{allowed} · The batch is {status}, so it cannot {move}; it can: {allowed}
             *
             *     `bank_account_disabled`: 付款账户已停用或已紧急停止,不能编制或放行文件 · The bank account is disabled or its payouts are stopped: no file is made or released
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale`: 单据已被更新(当前版本 {current}),请刷新后再操作 · The record has changed (it is now at version {current}): read it again first */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardBankBatch: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 所见版本的 ETag · The ETag of the version you saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardBatchInput"];
            };
        };
        responses: {
            /** @description 作废未放行的批次 · Discard a batch that was not released */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankBatch"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `bank_batch_move_not_allowed`: 该批次当前为「{status}」,不能{move};可以:{allowed} · The batch is {status}, so it cannot {move}; it can: {allowed} */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale`: 单据已被更新(当前版本 {current}),请刷新后再操作 · The record has changed (it is now at version {current}): read it again first */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `reason_required`: 请填写理由(至少 {minimum} 个字) · Give a reason of at least {minimum} characters
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadBankBatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DownloadBatchInput"];
            };
        };
        responses: {
            /** @description 下载已放行的文件(每次都有记录) · Download a released file; each time is on record */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `bank_batch_move_not_allowed`: 该批次当前为「{status}」,不能{move};可以:{allowed} · The batch is {status}, so it cannot {move}; it can: {allowed}
             *
             *     `bank_file_downloaded`: 该文件已于 {at} 由 {by} 下载;再次下载请说明理由 · The file was downloaded by {by} at {at}: give a reason to have it again
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBankFiles: {
        parameters: {
            query?: {
                /** @description 每页条数 · How many in a page */
                limit?: number;
                /** @description 上一页的 nextCursor · The nextCursor of the page before */
                cursor?: string | null;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 银行回盘文件(新的在前) · List the files of banks, newest first */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["BankFile"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeInBankFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @example cha_01k9zj8r4qe7v8m2f0t6wq3xyb */
                    channelAccountId: string;
                    /**
                     * @description 结果表没有写明的币种 · The currency of a result sheet, which does not say it
                     * @default CNY
                     */
                    currency?: components["schemas"]["Currency"];
                    /** @description 文件 · The file */
                    file: string;
                };
            };
        };
        responses: {
            /** @description 上传银行回盘文件(pain.002、camt.053 或结果表) · Take in what the bank sent (pain.002, camt.053 or a result sheet) */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankFile"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `file_unreadable`: 无法读取文件:{reason} · The file cannot be read: {reason}
             *
             *     `file_layout_unknown`: 无法识别的表头,缺少列:{columns} · The header is not known; missing columns: {columns}
             *
             *     `file_encoding_unknown`: 无法识别文件编码,请用 UTF-8 或 GBK · The file’s encoding is not known: use UTF-8 or GBK
             *
             *     `bank_file_other_account`: 文件中的账户尾号为 {ending},不是所选的付款账户 · The file is about an account ending in {ending}, not the one that was chosen
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBankFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 查看回盘文件的结果 · Read what came of a file of the bank */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankFile"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBankLines: {
        parameters: {
            query?: {
                verdict?: ("moves" | "confirms" | "noted" | "foreign" | "waits" | "contradicts") | null;
                open?: string;
                limit?: number;
                /** @description 上一页最后一行的 place · The place of the last line of the page before */
                after?: number;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 回盘文件的各行及其结果 · The lines of a file of the bank, and what came of each */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["BankLine"][];
                        next: number | null;
                    };
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeBankLine: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
                place: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseBankLineInput"];
            };
        };
        responses: {
            /** @description 人工核实后关闭一行 · Close a line that a person has looked at */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankLine"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPayees: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 退款单的收款账户(打码) · The payees of a case, masked */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayeeList"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordPayee: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayeeInput"];
            };
        };
        responses: {
            /** @description 登记顾客指定的收款账户及其同意 · Record the account that the customer named, with the consent */
            201: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payee"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `date_in_future`: 日期 {date} 还没有到 · The date {date} is still to come
             *
             *     `payee_consent_missing`: 没有顾客的同意,不能改变退款去向 · Without the customer’s consent the money cannot go elsewhere
             *
             *     `payee_name_differs`: 收款人「{name}」与顾客姓名不一致,须说明理由 · The payee “{name}” is not the customer: give a reason
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPayoutStops: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 紧急停止记录 · Every stop of payouts, the newest first */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PayoutStop"][];
                    };
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopPayouts: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayoutStopInput"];
            };
        };
        responses: {
            /** @description 紧急停止出款 · Stop payouts */
            201: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutStop"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    liftPayoutStop: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftStopInput"];
            };
        };
        responses: {
            /** @description 解除紧急停止 · Lift a stop */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutStop"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setPayoutLimit: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayoutLimitInput"];
            };
        };
        responses: {
            /** @description 设置渠道账户的出款限额 · Set what may leave by an account */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutLimit"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `currency_mismatch`: 币种不一致:应为{expected},收到{received} · The currency should be {expected}, not {received}
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPayoutLimits: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 出款限额列表 · The limits of all accounts */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PayoutLimit"][];
                    };
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forecastPayouts: {
        parameters: {
            query?: {
                /** @description 向渠道询问余额 · Ask the channels for their balances */
                funds?: "true" | "false";
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 资金预测:今日与七日内将付 · Cash forecast: what leaves today and within seven days */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CashForecast"];
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEntries: {
        parameters: {
            query?: {
                /** @description 每页条数 · How many in a page */
                limit?: number;
                /** @description 上一页的 nextCursor · The nextCursor of the page before */
                cursor?: string | null;
                caseId?: string | null;
                payoutId?: string | null;
                account?: string | null;
                kind?: ("refund_approved" | "goods_back" | "payout_settled" | "reversal" | "sale_returned" | "prior_year_return" | "price_allowance" | "prepaid_sold" | "prepaid_used" | "prepaid_refund" | "membership_left" | "compensation" | "wrong_charge" | "goodwill" | "interest" | "return_freight" | "deposit_returned" | "earnest_doubled" | "channel_fee" | "channel_fee_returned" | "goods_written_down" | "goods_scrapped" | "goods_repaired" | "recourse" | "unclaimed" | "expected_returns" | "closure_reclass" | "closure_provision" | "reconciliation") | null;
                storeId?: string | null;
                customerId?: string | null;
                cause?: ("no_reason" | "quality" | "price_or_fraud" | "logistics" | "misunderstanding" | "unclear_contract" | "system_error") | null;
                /** @description 入账日期起 · First day in the books */
                from?: string | null;
                /** @description 入账日期止 · Last day in the books */
                to?: string | null;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 分录列表(新的在前) · List entries, newest first */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Entry"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `account_unknown`: 科目不存在:{account} · There is no such account: {account}
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEntry: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 查看分录 · Read an entry */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entry"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTrialBalance: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 试算平衡表 · The trial balance */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrialBalance"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 科目表 · The chart of accounts */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountList"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description 上一页的 nextAfter;不填则从头开始 · The nextAfter of the page before; from the beginning when left out */
                after?: string;
                limit?: number;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 全部事件,按写入先后 · Everything that happened, in the order it was written */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBooks: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 账簿设置 · How the books are kept */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Books"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setBooks: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 所见版本的 ETag · The ETag of the version you saw */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BooksInput"];
            };
        };
        responses: {
            /** @description 设置账簿 · Say how the books are kept */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Books"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `books_standard_fixed`: {period} 已结账,会计准则和纳税人类型不能再改 · {period} is closed, so the accounting standard and the kind of taxpayer stand */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale` */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChart: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 商户的科目表 · The merchant’s chart of accounts */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownChart"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mapAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountMappingInput"];
            };
        };
        responses: {
            /** @description 设置科目编码与名称 · Give an account the merchant’s own number and name */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountMapping"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_number_taken`: 科目编码 {number} 已用于「{account}」 · The account number {number} is already that of “{account}” */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `account_unknown`: 科目不存在:{account} · There is no such account: {account}
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPeriods: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 会计期间 · The months of the books */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountingPeriods"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    movePeriod: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PeriodMoveInput"];
            };
        };
        responses: {
            /** @description 结账、反结账及其复核 · Close, reopen, and confirm either as a second person */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountingPeriod"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `scope_missing`
             *
             *     `period_second_person`: 结账与反结账须由另一人复核 · Closing and reopening are confirmed by a second person
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `period_move_not_allowed`: 该期间当前为「{status}」,不能{move};可以:{allowed} · The period is {status}, so nobody can {move}; possible: {allowed}
             *
             *     `period_not_over`: {period} 要到 {last} 之后才能结账 · {period} can be closed after {last} only
             *
             *     `period_earlier_open`: 请先结账 {period} · Close {period} first
             *
             *     `period_later_closed`: 请先反结账 {period} · Reopen {period} first
             *
             *     `period_closed`: {period} 已结账或正在结账,不能再编号 · {period} is closed or being closed: nothing is numbered in it
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale`: 单据已被更新(当前版本 {current}),请刷新后再操作 · The record has changed (it is now at version {current}): read it again first */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `reason_required`: 请填写理由(至少 {minimum} 个字) · Give a reason of at least {minimum} characters
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    numberVouchers: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NumberingInput"];
            };
        };
        responses: {
            /** @description 凭证编号 · Number the vouchers of a month */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Numbered"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `period_closed`: {period} 已结账或正在结账,不能再编号 · {period} is closed or being closed: nothing is numbered in it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPeriodTrialBalance: {
        parameters: {
            query: {
                from: string;
                to: string;
                storeId?: string | null;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 期间试算平衡表(期初、发生、期末) · The trial balance of a span: opening, movement, closing */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodTrialBalance"];
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRefundReport: {
        parameters: {
            query: {
                from: string;
                to: string;
                by?: string;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 退款报表 · Refunds by period, account, store and cause */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundReport"];
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProfitEffect: {
        parameters: {
            query: {
                from: string;
                to: string;
                storeId?: string | null;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 退款对利润的影响 · What refunds took from the profit */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfitEffect"];
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAgeing: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 应退款账龄 · What is owed to customers, by age */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ageing"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSubLedger: {
        parameters: {
            query: {
                account: string;
                by: "case" | "store" | "channel" | "customer";
                /** @description 只看未结清 · Only what is not settled */
                open?: string;
                limit?: number;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 明细账:按退款单、门店、渠道、顾客 · An account by case, store, channel or customer */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubLedger"];
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `account_unknown`: 科目不存在:{account} · There is no such account: {account}
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTaxWorksheet: {
        parameters: {
            query: {
                period: string;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 增值税申报底稿 · The worksheet for the VAT declaration */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaxWorksheet"];
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportBooks: {
        parameters: {
            query: {
                from: string;
                to: string;
                format: "hledger" | "beancount" | "kingdee" | "yonyou" | "pdf";
                sheet?: "xlsx" | "csv";
                lang?: "zh" | "en";
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 导出账簿 · Export the books */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                    "text/csv": string;
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `export_too_large`: 该格式一次最多导出 {maximum} 张凭证,请缩短期间 · This format takes at most {maximum} vouchers at once: choose a shorter time
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bookEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 幂等键 · The key of this request */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BooksEventInput"];
            };
        };
        responses: {
            /** @description 手工事项入账 · Book an event by hand */
            201: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    /** @description 重复请求的原回答 · The answer of the first request with this key */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entry"];
                };
            };
            /**
             * @description `json_malformed`
             *
             *     `idempotency_key_missing`
             *
             *     `idempotency_key_invalid`
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency_in_flight`
             *
             *     `source_booked`: 「{source}」已经入账 · “{source}” is booked already
             *
             *     `nothing_to_book`: 没有需要入账的差额 · There is no difference to book
             *
             *     `refundable_exceeded`: 超出可退金额:「{tender}」最多还可退 {maximum} · That exceeds what can be refunded: at most {maximum} is left on “{tender}”
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `idempotency_key_reused`
             *
             *     `currency_mismatch`: 币种不一致:应为{expected},收到{received} · The currency should be {expected}, not {received}
             *
             *     `event_not_in_standard`: 小企业会计准则没有「{event}」这项处理 · The standard for small enterprises does not book “{event}”
             *
             *     `account_unknown`: 科目不存在:{account} · There is no such account: {account}
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reverseEntry: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 幂等键 · The key of this request */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReversalInput"];
            };
        };
        responses: {
            /** @description 冲销手工入账的分录 · Reverse an entry that was booked by hand */
            201: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    /** @description 重复请求的原回答 · The answer of the first request with this key */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entry"];
                };
            };
            /**
             * @description `json_malformed`
             *
             *     `idempotency_key_missing`
             *
             *     `idempotency_key_invalid`
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency_in_flight`
             *
             *     `source_booked`: 「{source}」已经入账 · “{source}” is booked already
             *
             *     `nothing_to_book`: 没有需要入账的差额 · There is no difference to book
             *
             *     `entry_not_by_hand`: 该分录由单据生成,只能由单据冲销 · The entry was made by a case, and only the case reverses it
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `idempotency_key_reused`
             *
             *     `currency_mismatch`: 币种不一致:应为{expected},收到{received} · The currency should be {expected}, not {received}
             *
             *     `event_not_in_standard`: 小企业会计准则没有「{event}」这项处理 · The standard for small enterprises does not book “{event}”
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adjustExpectedReturns: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpectedReturnsInput"];
            };
        };
        responses: {
            /** @description 计提应付退货款 · Bring the provision for expected returns to a new estimate */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpectedReturns"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `source_booked`: 「{source}」已经入账 · “{source}” is booked already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `event_not_in_standard`: 小企业会计准则没有「{event}」这项处理 · The standard for small enterprises does not book “{event}”
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRedInvoices: {
        parameters: {
            query?: {
                /** @description 每页条数 · How many in a page */
                limit?: number;
                /** @description 上一页的 nextCursor · The nextCursor of the page before */
                cursor?: string | null;
                status?: ("needed" | "applied" | "confirmed" | "issued" | "lapsed" | "not_needed") | null;
                caseId?: string | null;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 红字发票任务(新的在前) · Red-letter invoices, newest first */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RedInvoice"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRedInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 查看红字发票任务 · Read a red-letter invoice */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedInvoice"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    applyRedInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 所见版本的 ETag · The ETag of the version you saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedInvoiceApplyInput"];
            };
        };
        responses: {
            /** @description 录入红字发票信息确认单 · Enter the confirmation of a red-letter invoice */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedInvoice"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `red_invoice_move_not_allowed`: 红字发票当前为「{status}」,不能{move};可以:{allowed} · The red-letter invoice is “{status}”, so nobody can {move}; possible: {allowed} */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale`: 单据已被更新(当前版本 {current}),请刷新后再操作 · The record has changed (it is now at version {current}): read it again first */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `calculation_input_invalid`: 计算输入有误:{reason} · The input of the calculation is not valid: {reason}
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerRedInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 所见版本的 ETag · The ETag of the version you saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedInvoiceAnswerInput"];
            };
        };
        responses: {
            /** @description 登记对方确认或否认 · Record the other side’s answer */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedInvoice"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `red_invoice_move_not_allowed`: 红字发票当前为「{status}」,不能{move};可以:{allowed} · The red-letter invoice is “{status}”, so nobody can {move}; possible: {allowed} */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale`: 单据已被更新(当前版本 {current}),请刷新后再操作 · The record has changed (it is now at version {current}): read it again first */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `calculation_input_invalid`: 计算输入有误:{reason} · The input of the calculation is not valid: {reason}
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueRedInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 所见版本的 ETag · The ETag of the version you saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedInvoiceIssueInput"];
            };
        };
        responses: {
            /** @description 登记已开具的红字发票 · Record the red-letter invoice */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedInvoice"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `red_invoice_move_not_allowed`: 红字发票当前为「{status}」,不能{move};可以:{allowed} · The red-letter invoice is “{status}”, so nobody can {move}; possible: {allowed} */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale`: 单据已被更新(当前版本 {current}),请刷新后再操作 · The record has changed (it is now at version {current}): read it again first */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `calculation_input_invalid`: 计算输入有误:{reason} · The input of the calculation is not valid: {reason}
             *
             *     `date_in_future`: 日期 {date} 还没有到 · The date {date} is still to come
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setAsideRedInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 所见版本的 ETag · The ETag of the version you saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedInvoiceAsideInput"];
            };
        };
        responses: {
            /** @description 登记无需红字发票 · Record that no red-letter invoice is needed */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedInvoice"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `red_invoice_move_not_allowed`: 红字发票当前为「{status}」,不能{move};可以:{allowed} · The red-letter invoice is “{status}”, so nobody can {move}; possible: {allowed} */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale`: 单据已被更新(当前版本 {current}),请刷新后再操作 · The record has changed (it is now at version {current}): read it again first */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `calculation_input_invalid`: 计算输入有误:{reason} · The input of the calculation is not valid: {reason}
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReconciliations: {
        parameters: {
            query?: {
                /** @description 每页条数 · How many in a page */
                limit?: number;
                /** @description 上一页的 nextCursor · The nextCursor of the page before */
                cursor?: string | null;
                channelAccountId?: string | null;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 对账记录(新的在前) · List reconciliations, newest first */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ReconciliationRun"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reconcileDay: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReconciliationInput"];
            };
        };
        responses: {
            /** @description 下载渠道某日账单并对账(可重复) · Fetch a channel’s bill of a day and reconcile it; may be repeated */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `bill_not_available`: 渠道没有给出账单:{reason} · The channel gave no bill: {reason} */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `bill_unreadable`: 账单读不出来:{reason} · The bill cannot be read: {reason}
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reconcileBill: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @example cha_01k9zj8r4qe7v8m2f0t6wq3xyb */
                    channelAccountId: string;
                    /**
                     * Format: date
                     * @description 日期 · A calendar date
                     * @example 2026-11-21
                     */
                    day: string;
                    /** @description 不再有后一日的账单:当日缺失立即列为差异 · No later bill will come: what is missing on the day is a break at once */
                    final?: string;
                    /** @description 文件 · The file */
                    file: string;
                };
            };
        };
        responses: {
            /** @description 上传渠道账单并对账(最大 50 MB) · Upload a channel’s bill and reconcile it (at most 50 MB) */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `bill_unreadable`: 账单读不出来:{reason} · The bill cannot be read: {reason}
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listBreaks: {
        parameters: {
            query?: {
                /** @description 每页条数 · How many in a page */
                limit?: number;
                /** @description 上一页的 nextCursor · The nextCursor of the page before */
                cursor?: string | null;
                channelAccountId?: string | null;
                status?: ("open" | "closed") | null;
                reason?: ("missing_in_bill" | "unknown_refund" | "amount_differs" | "duplicate" | "state_differs" | "payment_unexplained" | "fee_not_booked" | "not_booked" | "totals_differ" | "unreadable") | null;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 对账差异(最久的在前) · List breaks, oldest first */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Break"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBreak: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 查看一项差异 · Read a break */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Break"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeBreak: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 由我处理 · Take a break upon oneself */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Break"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `break_closed`: 该差异已关闭 · The break is closed already
             *
             *     `break_being_booked`: 该差异的凭证正在入账,请重试入账 · The voucher of this break is being booked: book it again to finish
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainBreak: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExplainBreakInput"];
            };
        };
        responses: {
            /** @description 说明原因并关闭 · Say what it was, and close it */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Break"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `break_closed`: 该差异已关闭 · The break is closed already
             *
             *     `break_being_booked`: 该差异的凭证正在入账,请重试入账 · The voucher of this break is being booked: book it again to finish
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeBreakVoucher: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeBreakVoucherInput"];
            };
        };
        responses: {
            /** @description 提出凭证建议 · Propose the voucher of a break */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Break"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `break_closed`: 该差异已关闭 · The break is closed already
             *
             *     `break_being_booked`: 该差异的凭证正在入账,请重试入账 · The voucher of this break is being booked: book it again to finish
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `break_no_voucher`: 「{reason}」不能用凭证处理,请说明原因后关闭 · “{reason}” is not settled by a voucher: explain it and close it
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bookBreak: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 由第二人入账并关闭 · Book the proposed voucher, by a second person, and close the break */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Break"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `scope_missing`
             *
             *     `break_maker_books`: 提出凭证建议的人不能入账,须由另一人复核 · Whoever proposed the voucher cannot book it: another person checks it
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `break_closed`: 该差异已关闭 · The break is closed already
             *
             *     `break_being_booked`: 该差异的凭证正在入账,请重试入账 · The voucher of this break is being booked: book it again to finish
             *
             *     `break_has_no_proposal`: 该差异没有可入账的建议 · There is no proposed voucher for this break
             *
             *     `source_booked`: 「{source}」已经入账 · “{source}” is booked already
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `ledger_unbalanced`: 分录不平:借 {debit},贷 {credit} · The entry does not balance: debit {debit}, credit {credit}
             *
             *     `internal_error`
             */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handOnPayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOnPaymentInput"];
            };
        };
        responses: {
            /** @description 把无订单的收款转错收处理 · Hand a payment without an order on to be looked at as a wrong charge */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Break"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `break_closed`: 该差异已关闭 · The break is closed already
             *
             *     `break_being_booked`: 该差异的凭证正在入账,请重试入账 · The voucher of this break is being booked: book it again to finish
             *
             *     `payment_conflict`: 该渠道交易号已登记为另一笔收款:{number} · Another payment is on record under this channel number: {number}
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `break_not_a_payment`: 只有无订单的收款可以转错收处理 · Only a payment that no order explains is handed on
             *
             *     `date_in_future`: 日期 {date} 还没有到 · The date {date} is still to come
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChannelAccounts: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 渠道账户列表 · List channel accounts */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ChannelAccount"][];
                    };
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createChannelAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelAccountInput"];
            };
        };
        responses: {
            /** @description 连接渠道账户 · Connect a channel account */
            201: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAccount"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already_exists`: 已存在:{what} · {what} already exists */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `channel_key_unusable`: 密钥无法使用:{reason} · The key cannot be used: {reason}
             *
             *     `channel_url_not_allowed`: 网关地址须为 https(本机地址除外) · The gateway must be https (except on this machine)
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getChannelAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 查看渠道账户 · Read a channel account */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAccount"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replaceChannelAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelAccountInput"];
            };
        };
        responses: {
            /** @description 更换渠道账户的密钥与地址 · Give a channel account new keys and addresses */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAccount"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `channel_key_unusable`: 密钥无法使用:{reason} · The key cannot be used: {reason}
             *
             *     `channel_url_not_allowed`: 网关地址须为 https(本机地址除外) · The gateway must be https (except on this machine)
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkChannelAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 检查渠道账户能否连通 · Check that a channel account works */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelCheck"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disableChannelAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 停用渠道账户 · Disable a channel account */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAccount"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enableChannelAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 启用渠道账户 · Enable a channel account */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAccount"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /** @description 每页条数 · How many in a page */
                limit?: number;
                /** @description 上一页的 nextCursor · The nextCursor of the page before */
                cursor?: string | null;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 访问密钥列表 · List access keys */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiKey"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyInput"];
            };
        };
        responses: {
            /** @description 发放访问密钥(密钥只显示一次) · Issue an access key; its secret is shown once */
            201: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKey"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 停用访问密钥 · Revoke an access key */
            204: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 当前密钥是谁、能做什么 · Who the key speaks for and what it may do */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPolicies: {
        parameters: {
            query?: {
                /** @description 每页条数 · How many in a page */
                limit?: number;
                /** @description 上一页的 nextCursor · The nextCursor of the page before */
                cursor?: string | null;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 政策版本列表 · List the versions of the policy */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Policy"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 查看政策版本 · Read a version of the policy */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPolicyDrafts: {
        parameters: {
            query?: {
                /** @description 每页条数 · How many in a page */
                limit?: number;
                /** @description 上一页的 nextCursor · The nextCursor of the page before */
                cursor?: string | null;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 政策草稿与已发布的文件(新的在前) · Drafts and published documents, newest first */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PolicyDraft"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPolicyDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyDraftInput"];
            };
        };
        responses: {
            /** @description 起草政策 · Write a draft of a policy */
            201: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraft"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `currency_mismatch`: 币种不一致:应为{expected},收到{received} · The currency should be {expected}, not {received}
             *
             *     `store_unknown`: 没有编号为 {codes} 的门店 · There is no store with the code {codes}
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importPolicyDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyFileInput"];
            };
        };
        responses: {
            /** @description 由 YAML 或 JSON 文件起草政策 · Write a draft from a YAML or JSON file */
            201: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraft"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `currency_mismatch`: 币种不一致:应为{expected},收到{received} · The currency should be {expected}, not {received}
             *
             *     `store_unknown`: 没有编号为 {codes} 的门店 · There is no store with the code {codes}
             *
             *     `policy_file_unreadable`: 无法读取政策文件:{reason} · The policy file cannot be read: {reason}
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPolicyDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 查看政策草稿 · Read a draft */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraft"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPolicyDraftFile: {
        parameters: {
            query?: {
                format?: "yaml" | "json";
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 导出为 YAML 或 JSON · The draft as a YAML or JSON file */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                    "application/json": string;
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revisePolicyDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 所见版本的 ETag · The ETag of the version you saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyDraftInput"];
            };
        };
        responses: {
            /** @description 修改草稿 · Revise a draft */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraft"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `policy_move_not_allowed`: 政策当前为「{status}」,不能{move};可以:{allowed} · The policy is {status}, so it cannot {move}; it can: {allowed} */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale`: 单据已被更新(当前版本 {current}),请刷新后再操作 · The record has changed (it is now at version {current}): read it again first */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `currency_mismatch`: 币种不一致:应为{expected},收到{received} · The currency should be {expected}, not {received}
             *
             *     `store_unknown`: 没有编号为 {codes} 的门店 · There is no store with the code {codes}
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitPolicyDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 所见版本的 ETag · The ETag of the version you saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 送审 · Submit for review */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraft"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `policy_move_not_allowed`: 政策当前为「{status}」,不能{move};可以:{allowed} · The policy is {status}, so it cannot {move}; it can: {allowed} */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale`: 单据已被更新(当前版本 {current}),请刷新后再操作 · The record has changed (it is now at version {current}): read it again first */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `policy_unlawful`: 政策有 {count} 处不符合法律或互相矛盾,不得发布:{reason} · The policy has {count} faults that forbid publishing: {reason} */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnPolicyDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 所见版本的 ETag · The ETag of the version you saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 退回修改 · Return to its author */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraft"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `policy_move_not_allowed`: 政策当前为「{status}」,不能{move};可以:{allowed} · The policy is {status}, so it cannot {move}; it can: {allowed} */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale`: 单据已被更新(当前版本 {current}),请刷新后再操作 · The record has changed (it is now at version {current}): read it again first */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishPolicyDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
                /** @description 所见版本的 ETag · The ETag of the version you saw */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 由第二人发布 · Publish, by a second person */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDraft"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `scope_missing`
             *
             *     `policy_author_publishes`: 起草人、送审人不能发布 · Whoever wrote or submitted it cannot publish it
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `policy_move_not_allowed`: 政策当前为「{status}」,不能{move};可以:{allowed} · The policy is {status}, so it cannot {move}; it can: {allowed}
             *
             *     `policy_backdated`: 施行日期 {date} 早于今天({today}):已订立的合同按当时的政策 · It would begin on {date}, before today ({today}): contracts keep the policy under which they were made
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `version_stale`: 单据已被更新(当前版本 {current}),请刷新后再操作 · The record has changed (it is now at version {current}): read it again first */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `policy_unlawful`: 政策有 {count} 处不符合法律或互相矛盾,不得发布:{reason} · The policy has {count} faults that forbid publishing: {reason}
             *
             *     `store_unknown`: 没有编号为 {codes} 的门店 · There is no store with the code {codes}
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `if_match_missing` */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lintPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyDraftInput"];
            };
        };
        responses: {
            /** @description 检查政策是否合法、完整 · Check a policy against the law and itself */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyLint"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renderPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyDraftInput"];
            };
        };
        responses: {
            /** @description 生成给顾客看的文本 · The text for customers */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyText"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    diffPolicies: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PolicyDiffInput"];
            };
        };
        responses: {
            /** @description 比较两版政策 · What differs between two policies */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyDiff"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    simulatePolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulationInput"];
            };
        };
        responses: {
            /** @description 用过去的退款单试算一次政策变更 · Try a change of policy on past cases */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulation"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPolicySchema: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 政策文件的 JSON Schema · The JSON Schema of a policy file */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/schema+json": string;
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listArticles: {
        parameters: {
            query?: {
                statute?: string | null;
                jurisdiction?: ("national" | "beijing" | "shanghai") | null;
                on?: string | null;
                /** @description 当时已知的法律;不填为现在 · The law as it was known at this moment; now unless given */
                asKnownAt?: string | null;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 法律库条文 · Articles of the law library */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawArticles"];
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getArticleImpact: {
        parameters: {
            query: {
                article: string;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 条文影响清单:条款与退款单 · What stands on an article: clauses and cases */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawImpact"];
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRates: {
        parameters: {
            query?: {
                series?: ("LPR_1Y" | "DEPOSIT_1Y" | "VAT_SMALL_SCALE") | null;
                /** @description 当时已知的法律;不填为现在 · The law as it was known at this moment; now unless given */
                asKnownAt?: string | null;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 利率与征收率 · Published rates */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawRates"];
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRestDays: {
        parameters: {
            query?: {
                year?: number | null;
                /** @description 当时已知的法律;不填为现在 · The law as it was known at this moment; now unless given */
                asKnownAt?: string | null;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 放假与调休日历 · The calendar of rest days */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawRestDays"];
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLawAmendments: {
        parameters: {
            query?: {
                /** @description 每页条数 · How many in a page */
                limit?: number;
                /** @description 上一页的 nextCursor · The nextCursor of the page before */
                cursor?: string | null;
            };
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 法律数据修订(新的在前) · Amendments, newest first */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["LawAmendment"][];
                        hasMore: boolean;
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `cursor_invalid` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `input_invalid` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeLawAmendment: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LawAmendmentInput"];
            };
        };
        responses: {
            /** @description 提出法律数据修订(条文、利率、放假) · Propose an amendment: article, rates or rest days */
            201: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    /** @description 单据版本 · The version of the record */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawAmendment"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `law_statute_named`: 「{code}」在法律库中是《{name}》,名称和适用地不能改 · “{code}” is “{name}” in the law library; its name and place stay
             *
             *     `law_nothing_new`: 与法律库现有内容相同 · The law library says exactly this already
             *
             *     `law_days_known`: {series} 自 {from} 至 {through} 已有数据,不能覆盖 · {series} is known from {from} through {through}: those days keep their answer
             *
             *     `law_days_missing`: {series} 现有数据自 {from} 至 {through},中间缺日,请先补齐 · {series} is known from {from} through {through}: load the days between first
             *
             *     `law_withdrawal_blocked`: 以下修订接在它后面,请先撤回:{others} · These amendments stand on it and go first: {others}
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             *
             *     `date_in_future`: 日期 {date} 还没有到 · The date {date} is still to come
             *
             *     `dates_out_of_order`: 日期顺序有误:{first} 与 {second} · The dates are out of order: {first} and {second}
             *
             *     `law_statute_unknown`: 法律库没有「{code}」;新增法律请给出名称 · The law library has no “{code}”: give the name of a new statute
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLawAmendment: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 查看一项修订 · Read an amendment */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawAmendment"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmLawAmendment: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 由第二人确认修订 · Confirm an amendment, by a second person */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawAmendment"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `scope_missing`
             *
             *     `law_proposer_confirms`: 提出的人不能确认 · Whoever proposed it cannot confirm it
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `law_statute_named`: 「{code}」在法律库中是《{name}》,名称和适用地不能改 · “{code}” is “{name}” in the law library; its name and place stay
             *
             *     `law_nothing_new`: 与法律库现有内容相同 · The law library says exactly this already
             *
             *     `law_days_known`: {series} 自 {from} 至 {through} 已有数据,不能覆盖 · {series} is known from {from} through {through}: those days keep their answer
             *
             *     `law_days_missing`: {series} 现有数据自 {from} 至 {through},中间缺日,请先补齐 · {series} is known from {from} through {through}: load the days between first
             *
             *     `law_withdrawal_blocked`: 以下修订接在它后面,请先撤回:{others} · These amendments stand on it and go first: {others}
             *
             *     `law_amendment_decided`: {by}已{outcome}这项修订 · {by} has {outcome} this amendment already
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `date_in_future`: 日期 {date} 还没有到 · The date {date} is still to come
             *
             *     `dates_out_of_order`: 日期顺序有误:{first} 与 {second} · The dates are out of order: {first} and {second}
             *
             *     `law_statute_unknown`: 法律库没有「{code}」;新增法律请给出名称 · The law library has no “{code}”: give the name of a new statute
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declineLawAmendment: {
        parameters: {
            query?: never;
            header?: {
                /** @description zh 或 en · zh or en */
                "Accept-Language"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LawAmendmentDeclineInput"];
            };
        };
        responses: {
            /** @description 否决修订并说明理由 · Decline an amendment with a reason */
            200: {
                headers: {
                    /** @description 请求编号 · The number of the request */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawAmendment"];
                };
            };
            /** @description `json_malformed` */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_missing`
             *
             *     `key_unknown`
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope_missing` */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: 没有找到:{what} · Not found: {what} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `law_amendment_decided`: {by}已{outcome}这项修订 · {by} has {outcome} this amendment already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large` */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media_type_unsupported` */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `input_invalid`
             *
             *     `amount_invalid`
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too_many_requests` */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error` */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_ready` */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
