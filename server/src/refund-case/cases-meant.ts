/**
 * The cases that a person means by some words: a whole number of a case, order, payout or channel, the end of one (from four characters
 * on), a telephone number or its end, the beginning of a name, a returned parcel, or a tag. At most two hundred, newest first, so that whoever filters by it reads
 * little. `merchant` and `words` are places of bound values.
 */
export const casesMeant = ({ merchant, words }: { readonly merchant: string; readonly words: string }): string => {
  const tail = endingWith(words);
  const ofOrders = (orders: string): string =>
    `select c.case_id from refund_case c where c.merchant_id = ${merchant} and c.order_id in (${orders})`;
  const ofCustomers = (customers: string): string =>
    `select c.case_id from refund_case c where c.merchant_id = ${merchant} and c.customer_id in (${customers})`;
  const longEnough = `char_length(${words}) >= 4`;
  return `select case_id from (
      (select case_id from refund_case where merchant_id = ${merchant} and number = upper(${words}))
      union (select case_id from refund_case where ${longEnough} and merchant_id = ${merchant}
        and reverse(number) like upper(${tail}) limit 200)
      union (${ofOrders(`select order_id from sales_order where merchant_id = ${merchant} and number = ${words}`)} limit 200)
      union (${ofOrders(`select order_id from sales_order where ${longEnough} and merchant_id = ${merchant}
        and reverse(number) like ${tail} limit 200`)} limit 200)
      union (${ofOrders(`select order_id from tender where merchant_id = ${merchant}
        and (merchant_trade_number = ${words} or channel_trade_number = ${words})`)} limit 200)
      union (select case_id from payout where merchant_id = ${merchant}
        and (request_number = upper(${words}) or state #>> '{settled,channelNumber}' = ${words}))
      union (select case_id from return_parcel where merchant_id = ${merchant} and number = upper(${words}) and struck_at is null)
      union (select g.case_id from tag t join case_tag g on g.merchant_id = t.merchant_id and g.tag_id = t.tag_id
        where t.merchant_id = ${merchant} and (lower(t.name_zh) = lower(${words}) or lower(t.name_en) = lower(${words}))
        order by g.case_id desc limit 200)
      union (${ofCustomers(customersMeant({ merchant, words }))} order by c.case_id desc limit 200)
    ) meant order by case_id desc limit 200`;
};

/** Customers by telephone number, its end, reference or the beginning of the name. */
export const customersMeant = ({ merchant, words }: { readonly merchant: string; readonly words: string }): string =>
  `select customer_id from customer where merchant_id = ${merchant} and (phone = ${words} or reference = ${words}
      or (char_length(${words}) >= 4 and reverse(phone) like ${endingWith(words)})
      or (char_length(${words}) >= 2 and ${words} !~ '[%_\\\\]' and name like ${words} || '%')) limit 200`;

/** The pattern of what ends with some words, on text turned round; signs of patterns in the words mean themselves. */
export const endingWith = (words: string): string =>
  `regexp_replace(reverse(${words}), '([%_\\\\])', '\\\\\\1', 'g') || '%'`;
