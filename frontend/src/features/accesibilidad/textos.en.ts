import type { Traduccion } from '@/i18n/textos'
import type { es } from './textos.es'

const en: Traduccion<typeof es> = {
  titulo: 'Accessibility statement',
  fecha: 'Reviewed on 21 November 2026. It is reviewed at least once a year.',
  compromiso:
    'SER wants anybody to be able to file and consult their obligations: with a keyboard, with a screen reader, with a magnified screen or on a phone.',
  normaTitulo: 'Which standard we follow',
  norma:
    'MinTIC Resolution 1519 of 2020 asks for level AA of WCAG 2.1. SER is built and tested with WCAG 2.2 level AA, which includes all of it.',
  estadoTitulo: 'What state it is in',
  estado:
    'Conforming in what we have been able to test. Each page is checked with an automatic tool (axe) until no failure is left, and with keyboard-only tests.',
  limite:
    'Automatic tools find about half of the real problems. A manual review with screen readers, by people who use them every day, is still missing.',
  opcionesTitulo: 'What you can adjust',
  opcion1: 'The size of the text, up to double, with the A− and A+ buttons of the top bar.',
  opcion2:
    'High contrast, with the button of the same bar. The contrast mode of your system is respected too.',
  opcion3: 'The language, Spanish or English.',
  opcion4: 'Movement: if your device asks for fewer animations, SER shows none.',
  desviacionesTitulo: 'Differences with the GOV.CO graphic kit',
  desviacionesGuia:
    'The official kit is followed in structure and colours. Where it clashes with accessibility, accessibility wins. These are the differences:',
  desviacion1:
    'The success and warning tones are darker: those of the kit do not reach a contrast of 4.5 to 1.',
  desviacion2: 'The script of the kit is not loaded. Its behaviours were made anew.',
  desviacion3:
    'The logo and the language button measure 24 pixels in the kit. Here their active area measures 44, because two rules of the kit contradict each other.',
  desviacion4:
    'The accessibility bar is not hidden on medium screens and remembers the chosen size.',
  desviacion5:
    'Notices that appear do not go away by themselves and carry nothing indispensable. Outcomes are said on the page.',
  desviacion6: 'Dialogues that sign or pay close with Esc or «Cancel», not by pressing outside.',
  desviacion7: 'Headings follow the order of the document, also in the footer.',
  desviacion8:
    'There is no picture puzzle at login: the device alone does a check that asks nothing of the person.',
  desviacion9: 'The type scale is smaller on screens with much data.',
  noAccesibleTitulo: 'What is not accessible yet',
  noAccesible1:
    'The PDF of the FUR carries no structure tags. The page of the FUR has the same content and is accessible.',
  noAccesible2:
    'The documentation of the API uses a third-party tool that does not fully comply. It is outside this statement.',
  noAccesible3: 'Legal documents and the concepts of the obligations are in Spanish only.',
  quejaTitulo: 'If something does not work for you',
  queja: (correo) =>
    `Tell us which page it was and which assistive technology you use. Write to ${correo}.`,
}

export default en
