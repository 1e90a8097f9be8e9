import { CHANGE_STYLE } from './changeStyle';

/**
 * The style sheet of the page: the look of the printed documents of the United Nations, measured (the figures are points on a Letter page).
 * No emblem, barcode or job number: they are the Organization's own.
 */
export const PAGE_STYLE = `
:root{--indent:63.35pt;--tab:23.75pt}
*{box-sizing:border-box}
html{background:#fff;color:#000}
body{margin:0}
.resolution{max-width:612pt;margin:0 auto;padding:21.6pt 60pt 57.6pt;font:10pt/12pt "Times New Roman","Liberation Serif",Tinos,Times,serif;letter-spacing:.0315em;font-kerning:normal;hyphens:none;background:#fff;color:#000}
.resolution p,.resolution h1,.resolution h2,.resolution h3,.resolution h4,.resolution h5,.resolution h6{margin:0;font:inherit}
.masthead .top{display:flex;align-items:flex-end;justify-content:space-between;height:43.7pt;padding-left:var(--indent);border-bottom:.5pt solid}
.masthead .house{font-size:14pt;line-height:15pt;letter-spacing:.05pt;padding-bottom:3.1pt}
.masthead .symbol{padding-bottom:4pt;position:relative;top:-.7pt}
.masthead .initial{font-size:20pt;line-height:1}
.masthead .low{display:flex;justify-content:space-between;height:145.1pt;padding-left:var(--indent);border-bottom:1.5pt solid}
.masthead .organ{width:261.35pt;font-weight:700;font-size:20pt;line-height:19.5pt;letter-spacing:-.4pt;padding-top:4pt}
.masthead .distribution{width:155.1pt;padding-top:12pt;margin-left:auto}
.masthead .original{margin-top:12pt}
.agenda{margin-top:0}
.resolution .masthead+.agenda{margin-top:2.7pt}
.resolution .session,.resolution .body,.resolution .agenda-title{font-weight:700;letter-spacing:.023em}
.resolution .agenda-title{max-width:240pt;margin-top:6pt}
.resolution .adoption{margin:12pt var(--indent) 0;font-weight:700;font-size:14pt;line-height:15pt;letter-spacing:.0055em}
.resolution .report{margin:12pt var(--indent) 0}
.resolution .sponsors{margin:12pt var(--indent) 0;font-weight:700;letter-spacing:.023em}
.resolution .chapeau{margin:12pt var(--indent) 18pt;text-indent:var(--tab);text-align:justify}
.resolution .title{margin:12pt var(--indent);font-weight:700;font-size:12pt;line-height:13.5pt;letter-spacing:.029em;position:relative}
.title .number{padding-right:0;position:absolute;right:calc(100% + 12.25pt)}
.resolution .enacting,.resolution .preambular,.resolution .text{margin:0 var(--indent) 6pt;text-indent:var(--tab);text-align:justify}
.resolution .operative,.resolution .item{margin:0 var(--indent) 6pt;text-indent:var(--tab);text-align:justify}
.resolution .continuation{margin:0 var(--indent) 6pt;text-indent:var(--tab);text-align:justify}
.number{display:inline-block;min-width:var(--tab);padding-right:.2em;text-indent:0}
.resolution .degree-3{margin-left:calc(var(--indent) + 3*var(--tab));text-indent:calc(-1*var(--tab))}
.resolution .degree-4{margin-left:calc(var(--indent) + 4*var(--tab));text-indent:calc(-1*var(--tab))}
.resolution .degree-5{margin-left:calc(var(--indent) + 5*var(--tab));text-indent:calc(-1*var(--tab))}
.resolution .heading,.resolution .annex{margin:18pt var(--indent) 12pt;font-weight:700;font-size:12pt;line-height:13.5pt;letter-spacing:.029em}
.resolution .annex,.resolution .level-1{font-size:14pt;line-height:15pt;letter-spacing:.0055em}
.resolution :is(.heading,.annex)+.heading{margin-top:12pt}
.resolution .level-3,.resolution .level-4,.resolution .level-5{font-size:10pt;line-height:12pt;letter-spacing:.023em}
.resolution .agenda+:not(.agenda){margin-top:18pt}
.resolution :not(.agenda,.masthead)+.agenda:not(.agenda-title){margin-top:12pt}
.resolution .closing{margin:0 var(--indent);text-align:right;font-style:italic}
.resolution :not(.closing)+.closing{margin-top:12pt}
.resolution em{font-style:italic}
.resolution a{color:#0b5cff;text-decoration:none}
.resolution a.reference,.resolution a[role],.resolution a.back{color:inherit}
.resolution a:focus-visible{outline:1.5pt solid #00f;outline-offset:1pt}
.resolution a.reference:hover,.resolution a:hover{text-decoration:underline}
.resolution sup{font-size:.65em;line-height:0;vertical-align:.54em;letter-spacing:0}
.notes{margin:18pt var(--indent) 0;font-size:8.5pt;line-height:10.5pt;letter-spacing:.0447em}
.notes::before{content:"";display:block;width:72pt;border-top:.5pt solid;margin:0 0 4pt calc(-1*var(--tab))}
.notes h2{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.note{position:relative}
.note .back{position:absolute;right:calc(100% + 3.6pt);font-size:5.5pt;top:-1.2pt}
.note.asterisk .back{font-size:8.5pt;top:0}
${CHANGE_STYLE}
.end{width:72pt;border:0;border-top:.25pt solid;margin:20pt auto 0}
@page{size:8.5in 11in;margin:72pt 60pt 57.6pt}
@page:first{margin-top:21.6pt;margin-bottom:86.4pt}
@media print{.resolution{max-width:none;padding:0}.resolution p{orphans:2;widows:2}.title,.heading,.annex,.adoption{break-after:avoid}.resolution a{color:inherit}}
@media (max-width:620pt){.fluid .resolution{--indent:0pt;padding:12pt}.fluid .masthead .low{height:auto;padding-bottom:12pt;flex-wrap:wrap}.fluid .title .number{position:static}.fluid .note .back{position:static;font-size:inherit}}
`;
