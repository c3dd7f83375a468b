// SPDX-License-Identifier: GPL-3.0-or-later
#include "signinpages.h"

#include "jsonout.h"

#include <QString>

namespace Reslate::Demo {
namespace {

QByteArray escaped(const QByteArray &text)
{
    return QString::fromUtf8(text).toHtmlEscaped().toUtf8();
}

Answer page(int status, const QByteArray &title, const QByteArray &body)
{
    Answer answer;
    answer.status = status;
    answer.contentType = "text/html; charset=utf-8";
    answer.addHeader("Cache-Control", "no-store");
    answer.body = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>" + escaped(title)
        + "</title><style>body{font:16px sans-serif;max-width:26em;margin:4em auto;padding:0 1em}"
          "a{display:block;margin:.6em 0;padding:.8em;border:1px solid #999;border-radius:6px;color:inherit}"
          "</style><h1>"
        + escaped(title) + "</h1>" + body + "<p><small>Practice tenant: nothing here is real.</small></p></html>";
    return answer;
}

/// 70016 of "AADSTS70016: …".
qint64 numberIn(const QByteArray &description)
{
    return description.left(description.indexOf(':')).mid(6).toLongLong();
}

} // namespace

Answer oauthError(const OAuthProblem &problem)
{
    QByteArray time;
    appendTime(time, problem.time);
    time.replace('T', ' ');
    Answer answer;
    answer.status = 400;
    answer.contentType = "application/json; charset=utf-8";
    answer.addHeader("Cache-Control", "no-store");
    JsonOut json(answer.body);
    json.beginObject();
    json.key("error");
    json.string(problem.code);
    json.key("error_description");
    json.string(problem.description + " Trace ID: " + problem.trace + " Correlation ID: " + problem.correlation
        + " Timestamp: " + time);
    json.key("error_codes");
    json.beginArray();
    json.number(numberIn(problem.description));
    json.endArray();
    json.key("timestamp");
    json.string(time);
    json.key("trace_id");
    json.string(problem.trace);
    json.key("correlation_id");
    json.string(problem.correlation);
    if (!problem.detail.isEmpty()) {
        json.key("suberror");
        json.string(problem.detail);
    }
    json.endObject();
    return answer;
}

Answer browserTo(const QByteArray &url)
{
    Answer answer;
    answer.status = 302;
    answer.addHeader("Location", url);
    answer.addHeader("Cache-Control", "no-store");
    return answer;
}

Answer messagePage(int status, const QByteArray &title, const QByteArray &text)
{
    return page(status, title, "<p>" + escaped(text) + "</p>");
}

Answer chooserPage(const QByteArray &title, const std::vector<User> &accounts, const QByteArray &link)
{
    QByteArray body;
    const auto add = [&body, &link](const QByteArray &id, const QByteArray &text) {
        body += "<a id=\"account-" + id + "\" href=\"" + escaped(link + id) + "\">" + text + "</a>";
    };
    for (size_t i = 0; i < accounts.size(); ++i) {
        add(QByteArray::number(static_cast<qint64>(i)),
            "<b>" + escaped(accounts[i].name) + "</b><br>" + escaped(accounts[i].upn));
    }
    add("none", "Cancel");
    return page(200, title, body);
}

Answer deviceCodePage()
{
    return page(200, "Enter code",
        "<form><p><label for=\"code\">The code that the program shows</label></p>"
        "<p><input id=\"code\" name=\"code\" autocomplete=\"off\" autofocus> <button>Next</button></p></form>");
}

} // namespace Reslate::Demo
