<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section = "header">${msg("frontchannel-logout.title")}<#elseif section = "form">
<#if logout.logoutRedirectUri?has_content><p><a class="go" href="${logout.logoutRedirectUri}">${msg("doContinue")}</a></p></#if>
</#if>
</@layout.registrationLayout>
