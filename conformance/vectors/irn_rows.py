"""The IRN table: published document numbers with their published hashes, and a few of our own."""
import hashlib

KEPT = 'as-sent'
UPPER = 'upper'
SINCE = {
    KEPT: 'until 31 May 2025: the number is hashed in the letter case it was sent with',
    UPPER: 'since 1 June 2025: the number is upper-cased before it is hashed, and compared in upper case',
}

# gstin, financial year, type, number as sent, letter case rule, hash as published (None: computed here only)
PUBLISHED = [
    ('29AAFCC9980M1ZR', '2019-20', 'INV', '2019-20/KA/1', KEPT, '23f498ee41441ecad30f72ba5b9907506c3df70a17b0e0dff46b76a786400662'),
    ('01AAAAB1234C1Z0', '2019-20', 'INV', 'AB1234', KEPT, '35054cc24d97033afc24f49ec4444dbab81f542c555f9d30359dc75794e06bbe'),
    ('01AMBPG7773M002', '2022-23', 'INV', 'SINV-CFY-00067', KEPT, '706daeccda0ef6f818da78f3a2a05a1288731057373002289b46c3229289a2e7'),
    ('01AMBPG7773M002', '2022-23', 'INV', 'g2qxhY', KEPT, '68fb4fab44aee99fb23292478c4bd838e664837c9f1b04e3d9134ffed0b40b60'),
    ('01AMBPG7773M002', '2022-23', 'CRN', 'g2qxhY', KEPT, '1c96258af085e45da556494ea5e5a7b401a598ab80af4136309c2dac7b54d795'),
    ('01AMBPG7773M002', '2022-23', 'DBN', 'g2qxhY', KEPT, '24f37c80532583c6894d8153e2b12494daa80ddbb197f0fc2c1bac07db67f933'),
    ('02AMBPG7773M002', '2023-24', 'INV', '9sQ5E2', KEPT, '2ecc42a8e81dcbbb56923e4bd046c861ce7374060bd31875ce35447e922c9399'),
    ('09AAAPG7885R002', '2020-21', 'INV', 'MSI/084', KEPT, 'd27bf67bcab04c7f5af7de6560e3573b0a4caeafaf86e194db0c817f8a264600'),
    ('09AAJCM7191E1Z5', '2021-22', 'INV', '35d7df8d-fce7-49', KEPT, '3997d6dbe585dbfc93a855cf2aad1a412ac7df0231ab7875851a15e1ba3f4df4'),
    ('29AWGPV7107B1Z1', '2019-20', 'INV', '1', KEPT, 'e2948668b7126f1e27240fcec2e28d891347120b4445f39156a28b9fdc8be4b8'),
    ('37ARZPT4384Q1MT', '2020-21', 'INV', 'DD-20200804-9', KEPT, '11f8ef701fe294d4a14aad0b12457e62775d0fdc41a0acf05b74fbb2ddc47acb'),
    ('01AMBPG7773M002', '2021-22', 'INV', 'SINV-21-B2B-0021', KEPT, '2dcf96dedb78955d5c2cc44a495b9810d2fbd9509fd970b7a7d3a9dd32799547'),
    ('29AAFCD5862R000', '2021-22', 'INV', 'SINV-21-00007', KEPT, '47d1353009acd3db7c999b174b1c68f52e382f88a497921be49be31f9769b017'),
    ('01AAAAA9999A19N', '2019-20', 'INV', 'ABC01234', KEPT, None),
    ('37ARZPT4384Q1MT', '2025-26', 'INV', 'Test-00df1', UPPER, 'd9476807f5496dea9fc65c6a954887db156022ba4b0d17a3687d43576beb8e17'),
]

# gstin, document date, financial year, type as sent, number as sent: the turn of the year and lower-case types.
MADE_UP = [
    ('29ZZIRX0001Z1ZK', '31/03/2026', '2025-26', 'INV', 'CT/25-26/000042'),
    ('29ZZIRX0001Z1ZK', '01/04/2026', '2026-27', 'INV', 'CT/25-26/000042'),
    ('29ZZIRX0001Z1ZK', '01/06/2025', '2025-26', 'crn', 'a-9/z'),
    ('27ZZIRX0002Z1ZN', '29/02/2028', '2027-28', 'dbn', 'Z'),
    ('27ZZIRX0002Z1ZN', '31/12/2029', '2029-30', 'INV', 'aBcDeFgHiJkLmN/1'),
]


def row(gstin, year, kind, number, letter_case, published=None, date=None):
    text = gstin + year + kind.upper() + (number.upper() if letter_case == UPPER else number)
    irn = hashlib.sha256(text.encode('ascii')).hexdigest()
    assert published in (None, irn), (text, irn, published)
    return {'gstin': gstin, **({'documentDate': date} if date else {}), 'financialYear': year, 'type': kind, 'number': number,
            'letterCase': letter_case, 'since': SINCE[letter_case], 'input': text, 'irn': irn,
            'hashPublished': published is not None}


def irn_file():
    cases = [row(gstin, year, kind, number, rule, published) for gstin, year, kind, number, rule, published in PUBLISHED]
    cases += [row(gstin, year, kind, number, UPPER, date=date) for gstin, date, year, kind, number in MADE_UP]
    return {
        'description': 'IRN: lower-case hex SHA-256 of GSTIN, financial year (April to March, YYYY-YY), upper-case type and number, '
                       'without separators. letterCase says how the number enters the hash. hashPublished is false where only the '
                       'recipe, not the hash, comes from outside. documentDate is given where the year must be worked out.',
        'cases': cases}
