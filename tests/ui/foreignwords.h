// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/text/badge.h"
#include "models/text/modelroles.h"
#include "ui/kit/widgets.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSet>
#include <QSpinBox>
#include <QTextDocumentFragment>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <utility>

namespace Reslate::Test {

/// What tells that a text is not in the language of a catalog (.ts). Which words both languages have, the catalog
/// itself says: those that stand in its translations.
class ForeignWords {
public:
    explicit ForeignWords(const QString &catalog)
    {
        QFile file(catalog);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no catalog: %s", qUtf8Printable(catalog));
        for (QXmlStreamReader xml(&file); !xml.atEnd();) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QLatin1String("source"))
                add(plain(xml.readElementText()), m_sources, m_words);
            else if (xml.name() == QLatin1String("numerusform"))
                add(plain(xml.readElementText()), m_translations, m_ownWords);
            else if (xml.name() == QLatin1String("translation"))
                add(plain(xml.readElementText(QXmlStreamReader::IncludeChildElements)), m_translations, m_ownWords);
        }
        m_sources.subtract(m_translations);
        m_words.subtract(m_ownWords);
    }

    /// Names and words that come from the school or from a person, in whatever language.
    void addData(const QString &data)
    {
        if (data.isEmpty() || m_data.contains(plain(data)))
            return;
        m_data.append(plain(data));
        std::sort(m_data.begin(), m_data.end(), // so that none takes a part of a longer one away
            [](const QString &a, const QString &b) { return a.size() > b.size(); });
    }

    /// A word of the catalog's language that its translations lack.
    void addOwnWord(const QString &word) { m_words.remove(word.toLower()); }

    int count() const { return static_cast<int>(m_words.size()); }

    /// Empty: none; otherwise the words that give a text away, or all of it when it stands in the catalog untranslated.
    QString in(const QString &text) const
    {
        const QString whole = plain(text);
        if (whole.isEmpty() || m_data.contains(whole))
            return {};
        if (m_sources.contains(whole))
            return whole;
        QString found = foreignOf(whole);
        if (found.isEmpty())
            return {};
        QString without = whole;
        for (const QString &data : m_data)
            without.replace(data, QStringLiteral(" "));
        return foreignOf(without);
    }

private:
    static QString plain(const QString &text)
    {
        QString shown = Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
        shown.remove(QChar(0x200B)).replace(QChar(QChar::Nbsp), QLatin1Char(' '));
        return shown.remove(QLatin1Char('&')).simplified();
    }

    /// Without addresses, file names, numbers and what else is no word in any language.
    static QSet<QString> wordsOf(const QString &text)
    {
        static const QRegularExpression machine(QStringLiteral(R"(%L?[0-9n]|\S*\w[./@\\_:]\w\S*|\S*[0-9]\S*)"));
        static const QRegularExpression word(QStringLiteral(R"(\p{L}{2,}(['’]\p{L}+)?)"));
        QString rest = text;
        rest.replace(machine, QStringLiteral(" "));
        QSet<QString> words;
        for (auto match = word.globalMatch(rest); match.hasNext();)
            words.insert(match.next().captured().toLower());
        return words;
    }

    static void add(const QString &text, QSet<QString> &texts, QSet<QString> &words)
    {
        texts.insert(text);
        words.unite(wordsOf(text));
    }

    QString foreignOf(const QString &text) const
    {
        return QStringList(wordsOf(text).intersect(m_words).values()).join(QLatin1Char(' '));
    }

    QSet<QString> m_sources; ///< that no translation reads like
    QSet<QString> m_translations;
    QSet<QString> m_words; ///< of sources only
    QSet<QString> m_ownWords;
    QStringList m_data; ///< longest first
};

/// Everything that a widget and all in it shows or tells a screen reader, be it visible now or not, each text with its
/// place.
class TextsOf {
public:
    explicit TextsOf(QWidget *root)
    {
        QList<QWidget *> widgets = root->findChildren<QWidget *>();
        widgets.append(root);
        for (QWidget *widget : std::as_const(widgets))
            takeWidget(widget);
        const QList<QAction *> actions = root->findChildren<QAction *>();
        for (const QAction *action : actions) {
            take(action, "action", action->text());
            take(action, "tooltip", action->toolTip());
            take(action, "status tip", action->statusTip());
        }
    }

    QList<std::pair<QString, QString>> all; ///< place, text

private:
    void take(const QObject *where, const char *what, const QString &text)
    {
        if (!text.trimmed().isEmpty())
            all.append(
                {QStringLiteral("%1 %2, %3")
                        .arg(QLatin1String(where->metaObject()->className()), where->objectName(), QLatin1String(what)),
                    text});
    }

    void takeWidget(QWidget *widget)
    {
        take(widget, "window title", widget->windowTitle());
        take(widget, "tooltip", widget->toolTip());
        take(widget, "status tip", widget->statusTip());
        take(widget, "help", widget->whatsThis());
        take(widget, "accessible name", widget->accessibleName());
        take(widget, "accessible description", widget->accessibleDescription());
        for (const char *property : {"text", "title", "placeholderText", "specialValueText", "prefix", "suffix"})
            take(widget, property, widget->property(property).toString());
        if (const auto *label = dynamic_cast<const ElidedLabel *>(widget))
            take(widget, "text", label->text());
        if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < box->count(); ++i)
                take(widget, "choice", box->itemText(i));
        }
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model())
            takeModel(view);
    }

    void takeModel(const QAbstractItemView *view)
    {
        const QAbstractItemModel *model = view->model();
        for (int column = 0; column < model->columnCount(); ++column) {
            for (const int role : {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole})
                take(view, "heading", model->headerData(column, Qt::Horizontal, role).toString());
            for (int row = 0; row < model->rowCount(); ++row)
                takeCell(view, model->index(row, column));
        }
    }

    void takeCell(const QAbstractItemView *view, const QModelIndex &index)
    {
        constexpr std::array<int, 9> roles {Qt::DisplayRole, Qt::ToolTipRole, Qt::AccessibleTextRole,
            Qt::AccessibleDescriptionRole, SecondLineRole, CountTextRole, CountsTextRole, EstimateTextRole, NoticeRole};
        for (const int role : roles)
            take(view, "cell", index.data(role).toString());
        const auto badges = index.data(BadgesRole).value<QList<Badge>>();
        for (const Badge &badge : badges) {
            take(view, "badge", badge.text);
            take(view, "badge's tooltip", badge.toolTip);
        }
        const auto status = index.data(StatusRole).value<StatusCell>();
        take(view, "status", status.badge.text);
        take(view, "status's tooltip", status.badge.toolTip);
        take(view, "status's detail", status.detail);
    }
};

} // namespace Reslate::Test
