import type { Milli } from '../money.ts';

/** Something that sample invoices sell. */
export interface Product {
  readonly name: string;
  readonly hsn: string;
  /** Of goods; services are counted in nothing. */
  readonly unit?: string;
  /** In thousandths of a per cent. */
  readonly rate: Milli;
  /** A usual price of one, in rupees. */
  readonly price: number;
  /** As many as a usual line has. */
  readonly quantityMax: number;
}

const five: Milli = 5_000n;
const eighteen: Milli = 18_000n;

// biome-ignore format: a table, one product a line.
export const goods: readonly Product[] = [
  { name: 'Laptop computer', hsn: '84713010', unit: 'NOS', rate: eighteen, price: 45_000, quantityMax: 40 },
  { name: 'Smartphone', hsn: '85171300', unit: 'NOS', rate: eighteen, price: 18_500, quantityMax: 200 },
  { name: 'Multifunction printer', hsn: '84433100', unit: 'NOS', rate: eighteen, price: 15_250, quantityMax: 20 },
  { name: 'Wooden office desk', hsn: '94036000', unit: 'PCS', rate: eighteen, price: 7_800, quantityMax: 60 },
  { name: 'Exercise book, 92 pages', hsn: '48202000', unit: 'DOZ', rate: 0n, price: 318, quantityMax: 500 },
  { name: 'Printed textbook', hsn: '49011010', unit: 'NOS', rate: 0n, price: 420, quantityMax: 400 },
  { name: 'Tablets against fever, strip of 10', hsn: '30049099', unit: 'PAC', rate: five, price: 24, quantityMax: 9_000 },
  { name: 'Basmati rice', hsn: '10063020', unit: 'KGS', rate: five, price: 96, quantityMax: 5_000 },
  { name: 'Sugar', hsn: '17019990', unit: 'QTL', rate: five, price: 4_120, quantityMax: 300 },
  { name: 'Refined soya oil', hsn: '15079010', unit: 'LTR', rate: five, price: 142, quantityMax: 2_000 },
  { name: 'Portland cement, 50 kg', hsn: '25232910', unit: 'BAG', rate: eighteen, price: 365, quantityMax: 1_200 },
  { name: 'Steel bars, 12 mm', hsn: '72142090', unit: 'MTS', rate: eighteen, price: 56_300, quantityMax: 80 },
  { name: 'Screws and bolts', hsn: '73181500', unit: 'KGS', rate: eighteen, price: 185, quantityMax: 900 },
  { name: 'Cotton T-shirt', hsn: '61091000', unit: 'PCS', rate: five, price: 260, quantityMax: 1_500 },
  { name: 'Leather shoes', hsn: '64039990', unit: 'PRS', rate: eighteen, price: 2_950, quantityMax: 300 },
  { name: 'Bicycle', hsn: '87120010', unit: 'NOS', rate: five, price: 6_400, quantityMax: 50 },
  { name: 'Solar module, 550 W', hsn: '85414300', unit: 'NOS', rate: five, price: 9_900, quantityMax: 600 },
  { name: 'Gold jewellery', hsn: '71131910', unit: 'GMS', rate: 3_000n, price: 9_150, quantityMax: 400 },
];

// biome-ignore format: a table, one service a line.
export const services: readonly Product[] = [
  { name: 'Consulting on information technology', hsn: '998313', rate: eighteen, price: 85_000, quantityMax: 1 },
  { name: 'Design and development of software', hsn: '998314', rate: eighteen, price: 240_000, quantityMax: 1 },
  { name: 'Rent of an office', hsn: '997212', rate: eighteen, price: 62_000, quantityMax: 1 },
  { name: 'Carriage of goods by road', hsn: '996511', rate: five, price: 18_400, quantityMax: 1 },
  { name: 'Bookkeeping', hsn: '998222', rate: eighteen, price: 12_500, quantityMax: 1 },
  { name: 'Advertising', hsn: '998361', rate: eighteen, price: 48_000, quantityMax: 1 },
  { name: 'Repair of computers', hsn: '998713', rate: eighteen, price: 6_200, quantityMax: 1 },
  { name: 'Accommodation', hsn: '996311', rate: five, price: 4_800, quantityMax: 1 },
  { name: 'Commercial training', hsn: '999293', rate: eighteen, price: 35_000, quantityMax: 1 },
];
