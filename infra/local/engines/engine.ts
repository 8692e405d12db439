/** A running stand-in for one AWS service, listening on 127.0.0.1 only. */
export interface Engine {
  /** For example `http://127.0.0.1:40123`: what `AWS_ENDPOINT_URL_<SERVICE>` is set to. */
  readonly endpoint: string
  /** Ends the engine and resolves once it no longer listens. Safe to call twice. */
  stop(): Promise<void>
}
