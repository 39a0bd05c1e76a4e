import type { Messages } from '../en/index.ts';

export const frame: Messages['frame'] = {
  skip: 'सीधे सामग्री पर जाएँ',
  mainNavigation: 'मुख्य',
  language: 'भाषा',
  theme: 'रंग',
  themes: { auto: 'स्वतः', light: 'हल्का', dark: 'गहरा' },
  environments: { sandbox: 'सैंडबॉक्स', production: 'प्रोडक्शन' },
  disclaimer:
    'OpenIRP का NIC और GSTN से कोई संबंध नहीं है। सैंडबॉक्स में हस्ताक्षरित किसी दस्तावेज़ का कोई कानूनी प्रभाव नहीं होता।',
  signIn: 'साइन इन',
  register: 'पंजीकरण करें',
  organisation: 'संगठन',
  desk: 'अधिकारी डेस्क',
  signOut: 'साइन आउट',
  signedInAs: 'साइन इन:',
  yes: 'हाँ',
  no: 'नहीं',
  copy: 'कॉपी करें',
  copied: 'कॉपी हो गया',
  ofThisPortal: 'इस पोर्टल द्वारा प्रकाशित',
};
