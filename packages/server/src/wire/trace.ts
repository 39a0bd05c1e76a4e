/** What the road notes of one call's content, for the call log. Without a log there is no trace. */
export class Trace {
  /** Headers as they came, in their order and letter case. */
  readonly headers: readonly (readonly [string, string])[];
  /** Path and query as they came. */
  readonly target: string;
  /** The client, once it has proven who it is. */
  clientId: string | undefined;
  /** Whose session it is, or who wants to sign in. */
  userName: string | undefined;
  gstin: string | undefined;
  /** The request's body as it came. */
  body: Buffer | undefined;
  /** What was sealed in the request, and in the answer. */
  text: string | undefined;
  answer: string | undefined;
  /** What a login said that must be kept nowhere. */
  readonly secrets: string[] = [];

  constructor(target: string, headers: Trace['headers']) {
    this.target = target;
    this.headers = headers;
  }

  /** Notes who wants to sign in; of the secrets there is only how long they are. */
  signsIn(login: {
    userName: string;
    password: string;
    appKey: Uint8Array;
    forceRefresh: boolean;
  }) {
    this.userName = login.userName;
    this.secrets.push(login.password);
    this.text = JSON.stringify({
      UserName: login.userName,
      Password: login.password,
      AppKey: Buffer.from(login.appKey).toString('base64'),
      ForceRefreshAccessToken: login.forceRefresh,
    });
  }

  /** Notes whose session a call belongs to. */
  belongsTo({ userName, gstin }: { readonly userName: string; readonly gstin: string }): void {
    this.userName = userName;
    this.gstin = gstin;
  }
}
