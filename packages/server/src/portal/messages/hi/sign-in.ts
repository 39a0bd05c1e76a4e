import type { Messages } from '../en/index.ts';

export const signIn: Messages['signIn'] = {
  title: 'साइन इन',
  lead: 'API उपयोगकर्ता के नाम और पासवर्ड से: वही, जिनसे AuthToken मिलता है।',
  sandboxHint: 'सैंडबॉक्स में दोनों डेटा फ़ोल्डर की sandbox.json में clients[].users[] के नीचे लिखे हैं।',
  userName: 'उपयोगकर्ता नाम',
  password: 'पासवर्ड',
  submit: 'साइन इन करें',
  wrong: 'उपयोगकर्ता नाम या पासवर्ड गलत है, या उपयोगकर्ता पर रोक लगी है।',
  tooMany: 'बहुत अधिक प्रयास। एक मिनट रुककर फिर प्रयास करें।',
};
