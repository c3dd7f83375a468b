// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paper/pdfrewrite.h"

#include <QtEndian>

#include <algorithm>
#include <utility>

namespace Reslate::Models {
namespace {

constexpr qsizetype tableLine = 20; // bytes of an entry of the cross-reference table

/// The whole number that stands there, blanks before it aside; -1: none.
qsizetype numberAt(const QByteArray &text, qsizetype at)
{
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n'))
        ++at;
    qsizetype end = at;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9')
        ++end;
    bool isNumber = false;
    const qlonglong number = text.mid(at, end - at).toLongLong(&isNumber);
    return isNumber ? static_cast<qsizetype>(number) : -1;
}

QByteArray asObject(int number, const QByteArray &body)
{
    return QByteArray::number(number) + " 0 obj\n" + body + "endobj\n";
}

} // namespace

std::optional<PdfRewrite> PdfRewrite::read(const QByteArray &pdf)
{
    PdfRewrite file;
    file.m_pdf = pdf;
    const qsizetype start = pdf.lastIndexOf("startxref\n");
    const qsizetype trailer = start < 0 ? -1 : pdf.lastIndexOf("trailer\n", start);
    file.m_table = start < 0 ? -1 : numberAt(pdf, start + qsizetype(sizeof("startxref")));
    if (trailer < 0 || file.m_table <= 0 || !pdf.mid(file.m_table, 7).startsWith("xref\n0 "))
        return {};
    file.m_trailer = pdf.mid(trailer, start - trailer);
    const qsizetype entries = pdf.indexOf('\n', file.m_table + 5) + 1;
    if ((trailer - entries) % tableLine != 0)
        return {};
    file.m_count = static_cast<int>((trailer - entries) / tableLine);
    QList<qsizetype> begins;
    for (int i = 0; i < file.m_count; ++i) {
        const qsizetype begin = i == 0 ? 0 : numberAt(pdf, entries + i * tableLine);
        if (begin > 0 && !pdf.mid(begin, 20).startsWith(QByteArray::number(i) + " 0 obj\n"))
            return {};
        file.m_begins.append(begin);
        if (begin > 0)
            begins.append(begin);
    }
    std::sort(begins.begin(), begins.end());
    for (qsizetype i = 0; i < begins.size(); ++i)
        file.m_ends.insert(begins[i], i + 1 < begins.size() ? begins[i + 1] : file.m_table);
    return file;
}

QList<int> PdfRewrite::pages() const
{
    const QByteArray root = object(reference(object(reference(m_trailer, "/Root")), "/Pages"));
    const qsizetype begin = root.indexOf("[\n");
    QList<int> pages;
    const QList<QByteArray> lines = root.mid(begin + 2, root.indexOf(']') - begin - 2).split('\n');
    for (const QByteArray &line : lines) {
        if (line.endsWith(" 0 R"))
            pages.append(static_cast<int>(numberAt(line, 0)));
    }
    return pages;
}

QByteArray PdfRewrite::object(int number) const
{
    if (const auto changed = m_changed.constFind(number); changed != m_changed.cend())
        return *changed;
    const qsizetype begin = m_begins.value(number);
    if (begin <= 0)
        return {};
    const qsizetype body = m_pdf.indexOf(" obj\n", begin) + 5;
    return m_pdf.mid(body, m_pdf.lastIndexOf("endobj", m_ends.value(begin)) - body);
}

void PdfRewrite::replace(int number, const QByteArray &body)
{
    m_changed.insert(number, body);
}

int PdfRewrite::append(const QByteArray &body)
{
    m_changed.insert(m_count, body);
    return m_count++;
}

std::optional<QByteArray> PdfRewrite::stream(int number) const
{
    constexpr quint32 roomy = 8; // times as large as it is compressed; grows by itself
    const QByteArray body = object(number);
    const qsizetype begin = body.indexOf("stream\n") + 7;
    const qsizetype end = body.lastIndexOf("\nendstream");
    if (begin < 7 || end < begin || !body.left(begin).contains("/FlateDecode"))
        return {};
    QByteArray data(4, '\0'); // qUncompress() wants to know the size first
    qToBigEndian(static_cast<quint32>(end - begin) * roomy, data.data());
    data += body.mid(begin, end - begin);
    const QByteArray whole = qUncompress(data);
    return whole.isEmpty() ? std::nullopt : std::optional<QByteArray>(whole);
}

QByteArray PdfRewrite::written() const
{
    QList<int> numbers;
    for (int i = 0; i < m_count; ++i)
        numbers.append(i);
    const auto beginOf = [this](int number) { return m_begins.value(number); };
    std::sort(numbers.begin(), numbers.end(), [&beginOf](int a, int b) { // the new ones last
        return std::pair(beginOf(a) == 0, beginOf(a)) < std::pair(beginOf(b) == 0, beginOf(b));
    });
    QByteArray pdf = m_pdf.left(beginOf(numbers.constFirst()));
    pdf.reserve(m_pdf.size() + m_pdf.size() / 8);
    QList<qsizetype> begins(m_count, 0);
    for (const int number : std::as_const(numbers)) {
        const auto changed = m_changed.constFind(number);
        if (beginOf(number) == 0 && changed == m_changed.cend())
            continue;
        begins[number] = pdf.size();
        if (changed != m_changed.cend())
            pdf += asObject(number, *changed);
        else
            pdf += m_pdf.mid(beginOf(number), m_ends.value(beginOf(number)) - beginOf(number));
    }
    const qsizetype table = pdf.size();
    pdf += "xref\n0 " + QByteArray::number(m_count) + "\n0000000000 65535 f \n";
    for (int i = 1; i < m_count; ++i)
        pdf += QByteArray::number(begins[i]).rightJustified(10, '0') + " 00000 n \n";
    QByteArray trailer = m_trailer;
    const qsizetype size = trailer.indexOf("/Size ");
    trailer.replace(size, trailer.indexOf('\n', size) - size, "/Size " + QByteArray::number(m_count));
    return pdf + trailer + "startxref\n" + QByteArray::number(table) + "\n%%EOF\n";
}

QByteArray PdfRewrite::streamBody(const QByteArray &data, const QByteArray &entries)
{
    const QByteArray compressed = qCompress(data).mid(4); // without its size
    return "<<\n" + entries + "/Length " + QByteArray::number(compressed.size())
        + "\n/Filter /FlateDecode\n>>\nstream\n" + compressed + "\nendstream\n";
}

int PdfRewrite::reference(const QByteArray &body, const QByteArray &key)
{
    const qsizetype at = body.indexOf(key + ' ');
    return at < 0 ? 0 : static_cast<int>(std::max<qsizetype>(numberAt(body, at + key.size()), 0));
}

} // namespace Reslate::Models
