import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  ayuda: 'Help',
  ayudaGuia: 'Short answers to what is asked most, and how to talk to a person.',
  preguntas: 'Frequent questions',
  p1: 'What is a return (autoliquidación)?',
  r1: 'It is the declaration in which your company reports its income of a quarter and SER computes the contribution. The legal representative files it.',
  p2: 'When is it due?',
  r2: 'Each period says its date in the list of obligations. In general it is the fifteen days after the quarter; if the last is not a business day, it moves to the next one.',
  p3: 'What happens if I file it late?',
  r3: 'SER computes the late-filing penalty and the interest up to the day you are going to pay. Each amount opens and shows its operations and the norm.',
  p4: 'What is the FUR?',
  r4: 'The single collection form says what is filed and how much is paid, until when, and carries a bar code for the bank. Anybody can check it with its verification code.',
  p5: 'Is what I type lost if the internet fails?',
  r5: 'No. Drafts are saved while you type, on your device and in SER. You can go on later from the same place.',
  p6: 'Why does an amount say «demonstrative»?',
  r6: 'Because it uses an interest rate that has no official source in this system yet. It is good for practice, not for paying.',
  contactoTitulo: 'Talk to a person',
  contacto: (pbx, gratuita) => `Call ${pbx}, or toll-free ${gratuita}.`,
  contactoHorario: 'Monday to Friday, 8:30 am to 4:30 pm.',
  contactoCorreo: (correo) => `You can also write to ${correo}.`,
  reporteTitulo: 'Report a problem',
  reporteTexto:
    'If a page showed a «request code», copy it and send it: what happened can be found with it. Do not send your password.',
  reporteDatos: 'Details that help to find it',
  reporteCopia: 'the details of the problem',
  usuario: 'User',
  empresa: 'Company',
  navegador: 'Browser',
  politicas: 'Policies',
  politicasGuia: 'Texts of this practice environment. The entity that adopts it must put its own.',
  terminos: 'Terms of use',
  terminos1:
    'This is an independent, unofficial implementation. What is filed or generated here has no effect before any entity.',
  terminos2:
    'The operations, companies and people you see are invented. Do not use them as real data.',
  privacidad: 'Privacy and data treatment',
  privacidad1:
    'SER keeps your name, identification, e-mail, company and what you do in the system, in order to know who filed what and when (Law 1581 of 2012).',
  privacidad2: 'It uses no third-party services: no page asks another site for anything.',
  privacidad3:
    'You can ask for your data to be consulted, corrected or deleted through the contact channels.',
  derechos: 'Copyright',
  derechos1:
    'The program is free software under AGPL 3.0 or later. The Nunito Sans typeface is under SIL OFL 1.1.',
  cookies: 'Cookies policy',
  cookies1:
    'SER uses a single, indispensable cookie, which keeps your session. There are no measuring or advertising cookies, and so you are not asked to accept them.',
  cookies2:
    'Your browser also keeps your preferences of language, text and contrast, the drafts and, if you asked for it, the operator and the user.',
  mapa: 'Site map',
  mapaGuia: 'The pages that your user can see.',
  mapaPublicas: 'For anybody',
  mapaPrivadas: 'With your user',
  mapaInicio: 'Home',
  mapaObligaciones: 'Obligations',
  mapaAutoliquidaciones: 'Returns',
  mapaFur: 'Single collection forms (FUR)',
  mapaExpedientes: 'Titles',
  mapaOperadores: 'Operators',
  mapaPublicados: 'Published values',
  mapaProcesos: 'Background jobs',
  mapaSesiones: 'My sessions',
  mapaIngresar: 'Log in',
  mapaVerificar: 'Verify a document',
  mapaSimulador: 'Contribution simulator',
  mapaSimuladorDeuda: 'Debt simulator',
  mapaSimuladorFacilidad: 'Payment plan simulator',
  mapaSimuladorSanciones: 'Penalty simulator',
  mapaSimuladorEspectro: 'Spectrum simulator',
  mapaTarifas: 'Rates and rules',
  mapaAccesibilidad: 'Accessibility statement',
}

export default en
