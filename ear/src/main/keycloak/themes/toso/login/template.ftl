<#-- The frame of every sign-in page: no scripts, one style sheet, one h1.
     The head is never closed in writing, as HTML allows: in front of "</head>" Keycloak would put a script of its own. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!doctype html>
<html lang="${(locale.currentLanguageTag)!'vi'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title><#nested "header"> – Tổ Số</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Crect width='8' height='8' rx='2' fill='%2318225c'/%3E%3C/svg%3E">
<link rel="stylesheet" href="${url.resourcesPath}/css/sign-in.css">
<body>
<div class="brocade"></div>
<header><b>Tổ Số</b><#if realm.internationalizationEnabled && locale.supported?size gt 1><nav aria-label="${msg("languages")}"><#list locale.supported as l><#if l.languageTag != locale.currentLanguageTag><a href="${l.url}" lang="${l.languageTag}" hreflang="${l.languageTag}">${l.label}</a></#if></#list></nav></#if></header>
<main>
<h1><#nested "header"></h1>
<#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
<p>${msg("signedInAs")} <b>${auth.attemptedUsername}</b>. <a href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
</#if>
<#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
<p class="note ${message.type}" role="alert">${kcSanitize(message.summary)?no_esc}</p>
</#if>
<#nested "form">
<#if auth?has_content && auth.showTryAnotherWayLink()>
<form action="${url.loginAction}" method="post"><input type="hidden" name="tryAnotherWay" value="on"><button class="quiet">${msg("doTryAnotherWay")}</button></form>
</#if>
<#nested "socialProviders">
<#if displayInfo><#nested "info"></#if>
</main>
<footer><p>${msg("help")}</p><#if (client.baseUrl)?has_content><p><a href="${client.baseUrl}">${msg("backToApplication")}</a></p></#if></footer>
</body>
</html>
</#macro>
