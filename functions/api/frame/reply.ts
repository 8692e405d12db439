/** An answer with another status than the route's own, such as 200 for an item that was there already. */
export class Reply<Value> {
  readonly status: 200 | 201 | 202
  readonly value: Value

  constructor(status: 200 | 201 | 202, value: Value) {
    this.status = status
    this.value = value
  }
}

export const isReply = (value: unknown): value is Reply<unknown> => value instanceof Reply
