/** The page's whole style sheet; its digest stands in the page's policy. */
export const htmlStyle = `
body{margin:0;background:#f5f5f5;color:#1f1f1f;font:16px/1.75 FangSong,"仿宋_GB2312","Noto Serif SC","Songti SC",serif}
main{max-width:820px;margin:24px auto;padding:48px 56px;background:#fff;box-sizing:border-box}
h1{font:700 28px/1.4 "方正小标宋简体","Noto Serif SC","Songti SC",serif;text-align:center;margin:0 0 16px}
h2{font:700 20px/1.5 SimHei,"Noto Sans SC","Heiti SC",sans-serif;margin:32px 0 8px}
h3{font:600 17px/1.5 KaiTi,"Kaiti SC","Noto Serif SC",serif;margin:20px 0 6px}
h4{font:600 16px/1.5 inherit;margin:16px 0 4px}
p{margin:8px 0;text-indent:2em;text-align:justify}
p.subject{text-align:center;text-indent:0;margin:2px 0}
p.own{border-left:3px solid #0958d9;padding-left:12px}
p.blank{border:1px solid #8c8c8c;padding:12px 12px 48px;text-indent:0}
.scroll{overflow-x:auto;margin:16px 0}
table{border-collapse:collapse;width:100%;font-size:14px;line-height:1.5}
caption{font-weight:700;padding:6px;text-align:center}
th,td{border:1px solid #8c8c8c;padding:4px 8px;text-align:left;vertical-align:top}
thead th{background:#f0f0f0}
tbody th{font-weight:400}
tr.total th,tr.total td{font-weight:700;border-top:2px solid #434343}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
sup{font-size:10px;line-height:0}
a{color:#0958d9;text-decoration:none}
a:focus,a:hover{text-decoration:underline}
figure{margin:20px 0;text-align:center}
figure svg{max-width:100%;height:auto}
.figures{font-size:13px;line-height:1.6;border-top:2px solid #434343;margin-top:48px}
.figures code{color:#595959;word-break:break-all}
.figures li:target{background:#fffbe6}
@page{size:A4;margin:37mm 26mm 35mm 28mm}
@media print{body{background:#fff;font-size:12pt}main{margin:0;padding:0;max-width:none}.scroll{overflow:visible}thead{display:table-header-group}tr,figure{break-inside:avoid}h2,h3{break-after:avoid}details{display:none}}
`
