"""SignedInvoice and SignedQRCode: member order, number spellings, compact JSON, JWS."""
import hashlib
import json
from decimal import Decimal

from crypto import b64url, openssl
from requests_as_sent import CASES

ISSUER = 'NIC Sandbox'
PARTY = ['Gstin', 'LglNm', 'TrdNm', 'Addr1', 'Addr2', 'Loc', 'Pin', 'Stcd']
# The member order of a signed invoice. A list names members; a dict gives the order inside; a one-element list of a dict, an array.
ITEM = dict.fromkeys('ItemNo SlNo IsServc PrdDesc HsnCd Barcde Qty FreeQty Unit UnitPrice TotAmt Discount PreTaxVal AssAmt GstRt '
                     'IgstAmt CgstAmt SgstAmt CesRt CesAmt CesNonAdvlAmt StateCesRt StateCesAmt StateCesNonAdvlAmt OthChrg '
                     'TotItemVal OrdLineRef OrgCntry PrdSlNo'.split())
ITEM |= {'BchDtls': dict.fromkeys(['Nm', 'ExpDt', 'WrDt']), 'AttribDtls': [dict.fromkeys(['Nm', 'Val'])]}
REFERENCES = {
    'InvRm': None,
    'DocPerdDtls': dict.fromkeys(['InvStDt', 'InvEndDt']),
    'PrecDocDtls': [dict.fromkeys(['InvNo', 'InvDt', 'OthRefNo'])],
    'ContrDtls': [dict.fromkeys('RecAdvRefr RecAdvDt TendRefr ContrRefr ExtRefr ProjRefr PORefr PORefDt'.split())],
}
ORDER = {
    'Version': None,
    'TranDtls': dict.fromkeys(['TaxSch', 'SupTyp', 'RegRev', 'EcmGstin', 'IgstOnIntra']),
    'DocDtls': dict.fromkeys(['Typ', 'No', 'Dt']),
    'SellerDtls': dict.fromkeys(PARTY + ['Ph', 'Em']),
    'BuyerDtls': dict.fromkeys(PARTY[:3] + ['Pos'] + PARTY[3:] + ['Ph', 'Em']),
    'DispDtls': dict.fromkeys(['Nm', 'Addr1', 'Addr2', 'Loc', 'Pin', 'Stcd']),
    'ShipDtls': dict.fromkeys(PARTY),
    'ItemList': [ITEM],
    'ValDtls': dict.fromkeys('AssVal CgstVal SgstVal IgstVal CesVal StCesVal Discount OthChrg RndOffAmt TotInvVal TotInvValFc'.split()),
    'PayDtls': dict.fromkeys('Nm AccDet Mode FinInsBr PayTerm PayInstr CrTrn DirDr CrDay PaidAmt PaymtDue'.split()),
    'RefDtls': REFERENCES,
    'AddlDocDtls': [dict.fromkeys(['Url', 'Docs', 'Info'])],
    'ExpDtls': dict.fromkeys('ShipBNo ShipBDt Port RefClm ForCur CntCode ExpDuty'.split()),
    'EwbDtls': dict.fromkeys('TransId TransName TransMode Distance TransDocNo TransDocDt VehNo VehType'.split()),
}


class Lexeme(str):
    """A JSON number in the spelling it was sent with."""


def financial_year(date):
    day, month, year = map(int, date.split('/'))
    start = year if month >= 4 else year - 1
    return f'{start}-{(start + 1) % 100:02d}'


def irn_of(document, gstin):
    text = gstin + financial_year(document['Dt']) + document['Typ'].upper() + document['No'].upper()
    return text, hashlib.sha256(text.encode('ascii')).hexdigest()


def any_case(members, name):
    return next((value for key, value in members.items() if key.lower() == name.lower()), None)


def shaped(order, sent):
    """Members in the signed order under their published names; nulls and unknown members left out."""
    out = {}
    for name, inner in order.items():
        value = any_case(sent, name)
        if value is None:
            continue
        if isinstance(inner, list):
            value = [shaped(inner[0], element) for element in value]
        elif isinstance(inner, dict):
            value = shaped(inner, value)
        out[name] = value
    return out


def compact(value):
    """JSON without spaces, numbers in their spelling, strings escaped only where JSON demands it."""
    if isinstance(value, Lexeme):
        return str(value)
    if isinstance(value, list):
        return '[' + ','.join(map(compact, value)) + ']'
    if isinstance(value, dict):
        return '{' + ','.join(f'{compact(str(name))}:{compact(inner)}' for name, inner in value.items()) + '}'
    return json.dumps(value, ensure_ascii=False)


def jws(signing, data):
    header = compact({'alg': 'RS256', 'kid': signing['kid'], 'typ': 'JWT', 'x5t': signing['x5t']})
    body = compact({'data': data, 'iss': ISSUER})
    signed = f'{b64url(header.encode())}.{b64url(body.encode())}'
    signature = openssl('dgst', '-sha256', '-sign', '@key', given=signed.encode(), key=signing['privateKeyPem'])
    return {'data': data, 'headerText': header, 'payloadText': body, 'jws': f'{signed}.{b64url(signature)}'}


def signed_documents(signing):
    invoices, codes = [], []
    for case in CASES:
        invoice = shaped(ORDER, json.loads(case['request'], parse_int=Lexeme, parse_float=Lexeme))
        invoice['ItemList'] = [{'ItemNo': 0, **item} for item in invoice['ItemList']]
        invoice['DocDtls']['Typ'] = invoice['DocDtls']['Typ'].upper()
        document, seller, items = invoice['DocDtls'], invoice['SellerDtls']['Gstin'], invoice['ItemList']
        text, irn = irn_of(document, seller)
        invoice = {'AckNo': case['ackNo'], 'AckDt': case['ackDt'], 'Irn': irn, **invoice}
        main = max(items, key=lambda item: Decimal(item['AssAmt']))  # max keeps the first of equals
        code = {'SellerGstin': seller, 'BuyerGstin': invoice['BuyerDtls']['Gstin'], 'DocNo': document['No'],
                'DocTyp': document['Typ'], 'DocDt': document['Dt'], 'TotInvVal': invoice['ValDtls']['TotInvVal'],
                'ItemCnt': len(items), 'MainHsnCode': main['HsnCd'], 'Irn': irn, 'IrnDt': case['ackDt']}
        given = {**case, 'irnInput': text, 'irn': irn}
        invoices.append({**given, **jws(signing, compact(invoice))})
        codes.append({**given, **jws(signing, compact(code))})
    about = f'signed RS256 with the signing key of keys.json; the payload carries data as a string and the issuer "{ISSUER}".'
    return {
        'signed-invoice.json': {
            'description': 'The request text as sent, the number and time it was acknowledged with, and the SignedInvoice: ' + about,
            'issuer': ISSUER, 'cases': invoices},
        'signed-qr.json': {
            'description': 'The same requests and their SignedQRCode: ' + about, 'issuer': ISSUER, 'cases': codes}}
