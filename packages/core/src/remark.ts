/** Words of people: no control character but tab and line feed, which some databases cannot keep. */
export const remarkPattern = /^[\t\n\r -~\u00a0-\uffff]*$/;
