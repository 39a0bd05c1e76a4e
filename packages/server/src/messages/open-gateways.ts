import type { Gateway } from './gateway.ts';
import { MailGateway } from './mail-gateway.ts';
import { SmsGateway } from './sms-gateway.ts';

export interface GatewaySettings {
  readonly smtpUrl: string;
  readonly mailFrom: string;
  readonly smsUrl: string;
  readonly smsToken: string;
}

/** The gateways that are set. */
export const openGateways = ({ smtpUrl, mailFrom, smsUrl, smsToken }: GatewaySettings) => ({
  ...(smtpUrl === '' ? {} : { mail: new MailGateway(smtpUrl, mailFrom) as Gateway }),
  ...(smsUrl === '' ? {} : { sms: new SmsGateway(smsUrl, smsToken) as Gateway }),
});
