<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">${kcSanitize(msg("errorTitle"))?no_esc}<#elseif section = "form">
<p class="note error">${kcSanitize(message.summary)?no_esc}</p>
<#if traceId??><p>${msg("traceIdSupportMessage", traceId)}</p></#if>
<#if (client.baseUrl)?has_content && !skipLink??><p><a class="go" href="${client.baseUrl}">${msg("backToApplication")}</a></p></#if>
</#if>
</@layout.registrationLayout>
