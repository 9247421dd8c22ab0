<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section = "header">${msg("pageExpiredTitle")}<#elseif section = "form">
<p>${msg("pageExpiredMsg2")}</p>
<p><a class="go" href="${url.loginAction}">${msg("doContinue")}</a></p>
<p><a class="quiet" href="${url.loginRestartFlowUrl}">${msg("pageExpiredMsg1")}</a></p>
</#if>
</@layout.registrationLayout>
